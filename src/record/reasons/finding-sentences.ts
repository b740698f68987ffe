/** What a finding rests on, and why two names are one office's: each in a few words. */
export const findingSentences = {
  numberOn: 'number {{n}} on {{day}}',
  totalOn: 'total {{n}} on {{day}}',
  total: 'total {{n}}',
  sameButSigns: 'the names differ only in case, spacing or signs',
  oneLetter: 'one letter of one long word differs',
  sizeOf: 'size of {{event}}',
}
