/** A list of words or phrases as it is easiest to read and to add to: in a row, with commas. */
export const listed = (row: string): readonly string[] =>
  row
    .split(',')
    .map((words) => words.trim().replaceAll(/\s+/gu, ' '))
    .filter((words) => words !== '')
