/** What an address asks behind its `?`, as words by name. What is empty is not asked. */
export type Asked = Readonly<Record<string, string>>

export const askedIn = (search: string): Asked => Object.fromEntries(new URLSearchParams(search))

export function addressOf(asked: Readonly<Record<string, unknown>>): string {
  const words = Object.entries(asked).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )
  const search = new URLSearchParams(words).toString()
  return search === '' ? '' : `?${search}`
}
