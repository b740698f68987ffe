/** The words by which doubtful sentences are known. */
import type { CueWords } from './cue-words.ts'

export const de: CueWords = {
  conjecture: [
    'könnte darauf hindeuten',
    'könnten darauf hindeuten',
    'könnte widerspiegeln',
    'könnten widerspiegeln',
    'dürfte widerspiegeln',
    'könnte ein Versuch',
    'könnte bedeuten',
    'könnte auf … hindeuten',
  ],
  unclear: [
    'bleibt unklar',
    'ist unklar',
    'unklar ist',
    'bleibt ungewiss',
    'ist unbekannt',
    'nicht bekannt',
  ],
  role: ['Rolle', 'Beteiligung'],
  between: ['zwischen'],
  betweenSides: [
    'zwischen zwei Seiten',
    'zwischen den Seiten',
    'zwischen beiden Seiten',
    'zwischen den beiden Seiten',
    'zwischen den Parteien',
  ],
  twoSides: [
    'die beiden Länder',
    'beide Länder',
    'die beiden Staaten',
    'beide Staaten',
    'die zwei Länder',
  ],
  expected: [
    'erwartet',
    'geplant',
    'soll stattfinden',
    'sollen stattfinden',
    'vorgesehen',
    'wird stattfinden',
  ],
  soon: [
    'kommende Woche',
    'kommenden Woche',
    'nächste Woche',
    'nächsten Woche',
    'in den nächsten Tagen',
    'in den kommenden Tagen',
    'diese Woche',
    'in Kürze',
  ],
  asNews: ['wurde ebenfalls berichtet', 'wurde auch berichtet'],
}
