/** German: which way people went. */
import type { Words } from '../../frames/term.ts'

export const verbs = {
  'came-back': `
    zurückgekehrt, zurückkehren, kehrten, kehren, kehrte, heimgekehrt, heimkehren, rückkehr,
    zurückgekommen, freigekommen, kamen, kamen frei, kommen frei, freikommen, heimgekommen,
    überstellt, zurückgebracht, repatriiert, eingetroffen, trafen ein, ankunft,
    freigelassen worden, freilassung von, freilassung, rückführung, überführt, nach hause,
    freikamen, frei kamen, wieder in der heimat, heimgebracht, wieder zu hause, sind zurück,
    gelangten, kehrte zurück, kehren zurück, freigekommenen, befreit, heimkehr, heimkehrten,
    kehrten heim, kehrte heim, kamen zurück, kam zurück, kamen nach hause, sind frei, waren frei,
    auf freiem fuß, landeten, angekommen, kamen an, nach hause gebracht, in die heimat,
    zurückgekehrten, zurückkehrten, zurückkamen, freigekommen waren, evakuiert, ausgeflogen,
    gebracht, wiedervereint, heimkommen, freigelassenen, überquerten, repatriierung, rückgeführt`,
  returned: `
    zurückgeführt, zurückgegeben, rückgeführt`,
  got: `
    erhielt, erhalten, erhielten, erhält, bekam, bekamen, bekommen, zurückgeholt, holte, holten,
    zurückerhalten, empfing, empfangen, nahm, heimgeholt, aufgenommen, entgegengenommen,
    nach hause geholt, zurückbekommen, holt, befreite, befreiten, freibekommen, bekam zurück,
    bekamen zurück, erhielt zurück, erhielten zurück, holte zurück, holten zurück, nahmen,
    nahm auf, nahm entgegen, nahmen entgegen, freigepresst, freibekam, zurückholte, zurückholen,
    zurückerhielt, zurückerhielten, entgegennahm, aufnahm, empfingen`,
  gave: `
    übergab, übergaben, übergeben, übergibt, übergabe, ließ, ließen, lässt, freigelassen,
    freilassen, freiließ, freizulassen, entlassen, ausgehändigt, überstellte, überstellten,
    überstellt, ausgeliefert, zurückgab, entließ, freiließen, händigte, händigten, gab zurück,
    gaben zurück, zurückgeben, überließ, überließen, entließen, lieferte aus, lieferten aus,
    schickte zurück, schickten zurück, freigegeben, gab frei, gaben frei, ließ frei, ließen frei,
    lässt frei, überstellen, übergebenen, aushändigen`,
  swapped: `
    ausgetauscht, tauschten, tauschen, tauschte, austauschen, auszutauschen, tauschten aus,
    tauschte aus, tauschen aus, getauscht, austauschten, ausgetauschten`,
  began: `
    begann, begannen, begonnen, beginnt, beginnen, startete, gestartet, angelaufen, starten,
    anlaufen`,
  failed: `
    abgesagt, gescheitert, scheiterte, verschoben, verschob, geplatzt, fand nicht statt, fiel aus,
    fällt aus, ausgefallen, kam nicht zustande, nicht zustande gekommen, ausgesetzt,
    weigerte sich, weigert sich, weigerten sich, nicht eingetroffen, platzte, platzten, kam nicht,
    kamen nicht, erschien nicht, erschienen nicht, abgebrochen, auf eis gelegt, gestoppt,
    blieb aus, blieben aus`,
} satisfies Words
