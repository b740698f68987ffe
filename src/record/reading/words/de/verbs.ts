/** German: which way people went. */
import type { Words } from '../../frames/term.ts'

export const verbs = {
  'came-back': `
    zurückgekehrt, zurückkehren, kehrten, kehren, kehrte, heimgekehrt, heimkehren, rückkehr,
    zurückgekommen, freigekommen, kamen, kamen frei, kommen frei, freikommen, heimgekommen,
    überstellt, zurückgebracht, repatriiert, eingetroffen, trafen ein, ankunft,
    freigelassen worden, freilassung von, freilassung, rückführung, überführt, nach hause,
    freikamen,
    frei kamen, wieder in der heimat, heimgebracht, wieder zu hause, sind zurück, gelangten,
    kehrte zurück, kehren zurück, freigekommenen`,
  returned: `
    zurückgeführt, zurückgegeben, rückgeführt`,
  got: `
    erhielt, erhalten, erhielten, erhält, bekam, bekamen, bekommen, zurückgeholt, holte, holten,
    zurückerhalten, empfing, empfangen, nahm, heimgeholt, aufgenommen, entgegengenommen,
    nach hause geholt, zurückbekommen, holt`,
  gave: `
    übergab, übergaben, übergeben, übergibt, übergabe, ließ, ließen, lässt, freigelassen,
    freilassen, freiließ, freizulassen, entlassen, ausgehändigt, überstellte, überstellten,
    überstellt, ausgeliefert, zurückgab, entließ, freiließen, händigte, händigten`,
  swapped: `
    ausgetauscht, tauschten, tauschen, tauschte, austauschen, auszutauschen`,
  began: `
    begann, begannen, begonnen, beginnt, beginnen, startete, gestartet, angelaufen, starten,
    anlaufen`,
  failed: `
    abgesagt, gescheitert, scheiterte, verschoben, verschob, geplatzt, fand nicht statt,
    fiel aus, fällt aus, ausgefallen, kam nicht zustande, nicht zustande gekommen, ausgesetzt,
    weigerte sich, weigert sich, weigerten sich, nicht eingetroffen`,
} satisfies Words
