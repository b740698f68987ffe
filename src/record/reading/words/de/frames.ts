/** German: series, agreements, and the cues that bind a number. */
import type { Words } from '../../frames/term.ts'

export const frames = {
  exchange: `
    austausch, austausche, austauschs, austauschen, gefangenenaustausch*, austauschaktion*,
    kriegsgefangenenaustausch*, gefangenentausch*`,
  mediation: `
    vermittlung, vermittlungen, vermittlungsbemühungen, vermittlungsmission*,
    vermittlungserfolg*`,
  operation: `
    operation, operationen, aktion, aktionen, rückführung, rückführungen, übergabe, übergaben,
    repatriierung*`,
  stage: `
    etappe, etappen, phase, phasen, teil, teile, runde des austauschs, gruppe, gruppen, schritt,
    welle, tranche*, abschnitt`,
  talks: `
    gespräche, gesprächen, verhandlungen, verhandlung, treffen, verhandlungsrunde*,
    gesprächsrunde*, runde, konsultationen`,
  agreement: `
    abkommen, vereinbarung, vereinbarungen, einigung, absprache, absprachen, abmachung,
    abmachungen, vereinbart, vereinbarten, übereinkunft`,
  formula: `
    formel, format, prinzip, verhältnis, grundsatz`,
  list: `
    liste, listen`,
  passive: `
    wurde, wurden, worden, werden, sind, ist, waren, war, seien, sei`,
  each: `
    jeweils, je, auf beiden seiten, von jeder seite, jede seite, beiderseits, pro seite,
    beide seiten je, ebenso viele, genauso viele, ebensoviele, gleich viele, dieselbe zahl,
    auf jeder seite, je seite, von beiden seiten je, beide seiten jeweils, pro land,
    auf jede seite, jede der seiten`,
  both: `
    zwischen, beide seiten, beiden seiten, beide länder, beide staaten, beider seiten,
    kriegsparteien, konfliktparteien, beide parteien`,
  total: `
    insgesamt, zusammen, gesamtzahl, alles in allem, in summe, insgesamt rund, gesamt`,
  among: `
    darunter, unter ihnen, davon, einschließlich, von ihnen, unter den, hierunter, inklusive,
    unter denen`,
  'in-return': `
    im gegenzug, gegen, im austausch gegen, im tausch gegen, im austausch für, während, dafür,
    im tausch für`,
  for: `
    gegen, für, zu`,
  'so-far': `
    bislang, bisher, bis heute, inzwischen, seit kriegsbeginn, seit beginn des krieges,
    seit beginn der invasion, seit beginn des konflikts, mittlerweile, bis jetzt,
    seit beginn des kriegs, seit beginn der krise, seit februar 2022, insgesamt bereits, bis dato,
    während des krieges, im laufe des krieges, seit dem überfall, seit beginn der kampfhandlungen,
    seit ausbruch, seit beginn des angriffskriegs`,
  since: `
    seit`,
  amounts: `
    beläuft sich auf, beläuft, beträgt, stieg auf, steigt auf, steigt damit auf, erreichte,
    erreicht, belaufe, erhöht sich, damit auf, erhöhte sich, gestiegen, wuchs`,
  'number-of': `
    zahl der, zahl, anzahl, anzahl der, gesamtzahl der, gesamtzahl`,
  'this-year': `
    in diesem jahr, dieses jahres, seit jahresbeginn, seit beginn des jahres, des jahres,
    im laufenden jahr, heuer, seit anfang des jahres`,
  previous: `
    vorherige*, vorige*, letzte*, vorangegangene*, vorangegangen, zuvor`,
  earlier: `
    zuvor, früher, vorher, vergangenen woche, vergangene woche, vergangener woche, vorige woche,
    vorigen monat, vergangenen monat, in der vergangenen woche, im vergangenen, am vortag,
    vor einer woche`,
  from: `
    aus, von, vom`,
  to: `
    an, nach, in, zu`,
  held: `
    festgehalten, gehalten, festgehaltenen, festgehaltene, inhaftierten, gefangen gehalten,
    in gewahrsam`,
  captivity: `
    gefangenschaft, kriegsgefangenschaft, haft, gewahrsam, gefängnissen, gefängnis, gefängnisse`,
  home: `
    heim, heimat, heimkehrer*, rückkehrer*, nach hause, zu hause, zuhause, zurück in`,
  own: `
    ihre, eigene, eigenen, unsere, seine, seiner, ihrer`,
  more: `
    weitere, weiteren, noch, andere, anderen, zusätzliche`,
  under: `
    im rahmen, gemäß, laut abkommen, entsprechend, auf grundlage, auf basis, infolge,
    nach den vereinbarungen, nach der vereinbarung, aufgrund, nach dem abkommen`,
  will: `
    soll, sollen, sollte, sollten, wird, werde, geplant, vorgesehen, sieht vor, sehen vor,
    erwartet, will, wollen, bereit, angekündigt, zugesagt, auf der liste, künftig, verspricht,
    plant, planen, möchte, möchten, vorgeschlagen, umfasst, sollten ursprünglich, stehe bevor,
    steht bevor, erwarten, hofft, hoffen, wollte, wollten`,
  agreed: `
    vereinbarten, einigten, geeinigt, einigen, verständigten, verständigt, zugestimmt,
    unterzeichnet, vereinbarung über, einigung auf, einigung über, vereinbart`,
  next: `
    nächste*, kommende*, weitere austausche, künftige*, folgende*`,
  not: `
    nicht, kein, keine, keinen, keiner, weder, ohne, nie`,
  denied: `
    bestritt, bestreitet, dementierte, dementiert, wies zurück, zurückgewiesen, bestritten,
    desinformation, weist zurück, wies, falschmeldung, weist … zurück, dementieren, wiesen zurück,
    unwahr, widerspricht, widersprach`,
  withheld: `
    nannte keine zahl, nannten keine zahl, nannte keine zahlen, nannten keine zahlen,
    keine angaben zur zahl, ohne zahlen zu nennen, ohne angabe der zahl, ohne eine zahl zu nennen,
    zahl wurde nicht genannt, zahlen wurden nicht genannt, keine genaue zahl,
    machte keine angaben, machten keine angaben, zahl nicht genannt, gab keine zahl,
    nicht bekannt gegeben, zahl wurde nicht, wie viele wurde nicht,
    machten keine angaben zur zahl, zahl blieb, zahl ist nicht bekannt, ohne angaben zur zahl,
    wurde nicht mitgeteilt, gab keine zahlen`,
  care: `
    behandlung, rehabilitation, medizinische hilfe, medizinische versorgung, medizinisch,
    psychologische hilfe, psychologische betreuung, betreuung, medizinische behandlung,
    medizinisch versorgt, medizinisch behandelt, genesung, versorgung, medizinisch betreut, reha,
    psychologisch, krankenhaus, krankenhäuser*, ärztlich, klinik*, lazarett*`,
  undergo: `
    erhalten, sollen behandelt, werden behandelt, wird angeboten, sollen erhalten, bekommen,
    unterziehen, werden versorgt, sollen, werden medizinisch, würden, durchlaufen,
    versorgt werden, betreut werden, behandelt werden, sollen eine`,
  deadline: `
    bis, binnen, spätestens, innerhalb`,
  'one-sided': `
    einseitig, einseitige, einseitigen, geste des guten willens, ohne gegenleistung, begnadigt,
    außerhalb des austauschs`,
  captured: `
    gefangen genommen, in gefangenschaft geraten, seit, geboren, vermisst, verschleppt,
    gefangengenommen`,
  said: `
    sagte, sagten, teilte, teilten, erklärte, erklärten, berichtete, bestätigte, schrieb,
    betonte, meldete, gab bekannt, mitteilte, mitteilten, erklärt, kündigte, meldet, teilt`,
  link: `und, am, im, in, die, aber, auch, bei, heute, gestern, sowie`,
  by: `von, durch, vom`,
  reverse: `
    in die gegenrichtung, in umgekehrter richtung, in die andere richtung,
    in entgegengesetzter richtung, den umgekehrten weg`,
  respectively: `
    beziehungsweise, respektive`,
  stays: `
    hält noch, halten noch, hält weiterhin, halten weiterhin, noch in gefangenschaft,
    weiterhin in gefangenschaft, gelten als vermisst, gilt als vermisst, werden noch festgehalten,
    werden weiterhin festgehalten, warten noch, noch festgehalten, befinden sich noch,
    befinden sich weiterhin, sind noch in, sitzen noch, in gefangenschaft befinden,
    noch immer in gefangenschaft, werden noch immer`,
  relative: `
    die seit, der seit, denen, deren, als`,
  belongs: `
    gehören, gehörten, handelt es sich um`,
  postponed: `
    verschoben, verschob, vertagt`,
  auxiliary: `
    hat, haben, habe, hatte, hatten`,
  away: `
    übergeben worden, wurden übergeben, übergeben`,
  difference: `
    differenz von, unterschied von, abweichung von`,
  numbered: `
    nummer, nr`,
  same: `
    ebenso viele, genauso viele, gleich viele, ebensoviele, dieselbe zahl, die gleiche zahl,
    die gleiche anzahl, dieselbe anzahl, eine gleiche zahl, eine gleiche anzahl`,
  half: `
    zu gleichen teilen, je zur hälfte, jeweils zur hälfte, die hälfte von jeder,
    gleichmäßig verteilt, hälftig`,
  'of-the': `
    von den, von diesen, von ihnen, von denen`,
  'in-place-of': `statt, anstatt, anstelle von, statt der, anstelle der`,
  instead: `
    aber, jedoch, tatsächlich, stattdessen, doch, in wirklichkeit, letztlich`,
  theirs: `
    eigene, eigener, eigenen, seiner, ihrer eigenen, seiner eigenen`,
} satisfies Words
