/**
 * Given names of western Europe and the Americas: the name with its common forms within one
 * language, and behind the bar what people are called for short. Equivalents between languages
 * (John and Juan) are two names here: a passport does not translate.
 */
export const westernNames = `
abraham | abe bram
albert | al bert bertie
alfred | alf fred freddie
andrew | andy drew
anthony antony | tony
antonio | tonio toni toño
arnold | arnie
arthur | art artie
barbara | barb babs
benjamin | ben benji benny bibi
bernard | bernie
caroline carolyn | carrie
catherine katherine kathryn catharine | kate cathy kathy katie kitty
charles | charlie chuck chas
christian | chris
christina christine | chris tina christie
christopher kristopher | chris kit topher
clifford | cliff
cornelius | cees kees corrie
daniel | dan danny
david dawid | dave davey
deborah debra | deb debbie
dominic dominik | dom nick
donald | don donnie
dorothy | dot dottie dolly
douglas | doug
edmund edmond | ed eddie
edward | ed eddie ted ned
eleanor | ellie nell nora
elizabeth elisabeth | liz beth betty lisa eliza libby bess lizzie
emmanuel emanuel immanuel | manny manu
eugene | gene
ferdinand | ferdi
francis | frank francie
francisco | paco pancho
franklin | frank
franz | franzl
frederick frederic fredrick fredric | fred freddie freddy
friedrich | fritz friedel
gabriel | gabe
geoffrey jeffrey jeffery geoff | jeff geoff
gerald | gerry jerry
gerard gerrit | gerry
gregory | greg
guillermo | memo
gustav gustaf | gus
harold | harry hal
heinrich | heinz heini
helen helena | nell
henry | harry hank hal
herbert | herb bert
isaac izaak | ike zac
isabel isabelle isabella | bella izzy
jacob | jake
jacqueline | jackie
james | jim jimmy jamie
janet | jan
jennifer | jen jenny
jeremy | jerry
jesus | chuy
joachim | achim jochen
johann johannes | hans hannes
john | jack johnny
johnathan jonathan | jon
jorge | coque
joseph | joe joey jo
josef | sepp
jose josé | pepe
joshua | josh
juan | juanito
judith | judy
kenneth | ken kenny
lawrence laurence | larry laurie
leonard | len lenny leo
leopold | leo poldi
louis | lou louie
luis luiz | lucho
magdalena | lena magda
manuel | manolo manu
margaret margret | maggie meg peggy margie greta
maria mary | molly polly mia mitzi
martin | marty
matthew mathew | matt
maximilian | max
michael micheal | mike mick mickey micky
miguel | migui
nathaniel nathan | nate nat
nicholas nicolas nikolas | nick nicky
oliver | ollie
oscar oskar | ozzie
pamela | pam
patricia | pat patty tricia
patrick | pat paddy
peter pieter | pete piet
philip phillip philippe | phil pip
rafael raphael | rafa rafi
randolph | randy
raymond | ray
rebecca | becky
richard | rick dick richie rich ricky
robert | rob bob bobby robbie bert
roberto | beto
roger rodger | rodge
ronald | ron ronnie
rudolf rudolph | rudi
samantha | sam
samuel | sam sammy
sebastian | seb bastian
sigmund | siggi
solomon salomon | sol
stanley | stan
stephen steven | steve stevie
susan suzanne susanne | sue susie
teresa theresa | terry tess
theodore | ted teddy theo
thomas tomas | tom tommy
timothy | tim timmy
valentine | val
victor viktor | vic
victoria | vicky tori
vincent | vince vinny
virginia | ginny
walter walther | walt
wilhelm | willi willy
william | bill will billy willy
`
