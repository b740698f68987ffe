/** What a finding rests on: each ground in a few words. */
export const findingSentences = {
  numberOn: 'number {{n}} on {{day}}',
  totalOn: 'total {{n}} on {{day}}',
  total: 'total {{n}}',
  sizeOf: 'size of {{event}}',
}
