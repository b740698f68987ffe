/** Why something in a statement is doubtful: each sentence once, in English; the pages say it in other languages. */

/** Seen in the text alone. */
const ofTheText = {
  weekday: '{{day}} was a {{is}}, not a {{said}}.',
  monthAgainstPublication: 'Told as done on {{day}}, in a text of {{published}}.',
  yearAgainstPublication:
    '{{day}} is told as news in a text of {{published}}; the year may be wrong.',
  notTwice: 'Twice {{each}} is {{twice}}, and not {{total}} in all.',
  sidesSum: 'What each side got makes {{sum}} together, not {{whole}}.',
  deniedFigure: 'The text itself says that {{n}} is denied.',
  partsAbove: 'The parts make {{sum}}, more than the {{whole}} in all.',
  stagesShort:
    'The stages listed make {{sum}}; {{missing}} of the {{whole}} stand in none of them.',
  stagesAbove: 'The stages listed make {{sum}}, more than the {{whole}} in all.',
  twoFigures: 'The same text says {{one}} and {{other}} of the same people; both stand.',
  partyIntermediary:
    '{{code}} stands between the parties ({{parties}}); these words make it one of them.',
  unclearRole: 'The role of {{code}} is called unclear, and the same text says what it did.',
  standsBetween: 'Here it stands between the two sides; elsewhere the text makes it one of them.',
  conjecture: 'This is a conjecture of the outlet, and no claim of anybody who was there.',
  toldAsNews: 'Told as news by nobody who is named; look at what was known before.',
  plannedToldAsDone:
    '{{n}} are told as done here, and elsewhere in the same text as still to come.',
  unnamedSource: 'Nobody who is named says {{n}}.',
  contested:
    '{{by}} says this of {{towards}} ({{about}}); what {{towards}} answers does not stand here.',
  contestedUnnamed:
    'One side says this of {{towards}} ({{about}}); what {{towards}} answers does not stand here.',
  forecastSlipped:
    'Said on {{saidOn}}; by {{published}} that time had passed, and nothing says that it came true.',
  garbled: 'No exchange has this; the words may stand for: {{means}}.',
}

/** Held against the record. */
const againstTheRecord = {
  alias: 'The record knows the holder of this office as {{name}}.',
  halfOrTwice: 'The record has {{n}} here: each side and both together may be confused.',
  digits: 'The record has {{n}}, a slip away.',
  neighbourBleed: '{{n}} is the number of {{day}}; of {{on}} the record has {{others}}.',
  otherFigure: 'The record has {{others}} here; both stand.',
  plannedFigure: 'The record has {{n}} as agreed or planned here; {{others}} came about.',
  leavesOut:
    'The record has service members and civilians here, {{soldiers}} and {{civilians}}; {{n}} may leave the civilians out.',
  countsIn:
    'The record has service members and civilians here, {{soldiers}} and {{civilians}}; {{n}} counts both.',
  rewrite: 'In the record {{speaker}} gives {{others}}; a retelling makes it {{n}}.',
  intermediary:
    'Of {{day}} the record names {{others}} as helping, and nobody in it names {{code}}.',
  recapGap:
    'Exchanges that the record has between that day and this news: {{n}}, the last on {{day}}.',
  halvedTotal: 'The record has {{n}} for each side, not for both together.',
  dateSlip: 'The record knows nothing like this of {{day}}, and does of {{other}}.',
  hedgeLost: '{{speaker}} said this of {{day}} with a doubt of their own; the doubt is lost here.',
  totalJump: '{{owner}} had counted {{known}} by {{day}}; a total of {{n}} on {{on}} does not fit.',
  seriesJump: '{{owner}} counted {{known}} on {{day}}; {{n}} on {{on}} does not fit.',
  seriesRelative: 'One of several counters: {{others}}.',
  seriesScope: '{{speaker}} said {{n}} of {{scope}}, not of everything.',
}

export const flagSentences = { ...ofTheText, ...againstTheRecord }
