/**
 * The text of an extract, read back: the page shows what it finds in the very text
 * whose hash is signed, so that nothing can be signed which was not shown.
 */
export type ExtractRow = {
  readonly line: number
  readonly surname: string
  readonly given: string
  readonly patronymic: string
  readonly fullName: string
  readonly bornOn: string
}

export const crossing = ['surname', 'given', 'patronymic', 'fullName', 'bornOn'] as const

const fieldsOfRow = 6

/** Null: the text is not an extract of this list for that side, or not whole. */
export function rowsOf(
  text: string,
  { list, to }: { readonly list: string; readonly to: string },
): readonly ExtractRow[] | null {
  const [form, from, goesTo, ...rest] = text.split('\n')
  const isWhole = rest.pop() === ''
  const isThis = form === 'good-offices/extract/1' && from === `list ${list}`
  if (!isWhole || !isThis || goesTo !== `to ${to}`) return null
  const rows = rest.map((row) => row.split('\t'))
  if (rows.some(({ length }) => length !== fieldsOfRow)) return null
  return rows.map(
    ([line = '', surname = '', given = '', patronymic = '', fullName = '', bornOn = '']) => ({
      line: Number(line),
      surname,
      given,
      patronymic,
      fullName,
      bornOn,
    }),
  )
}
