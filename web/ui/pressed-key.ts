/**
 * Which key was meant, on any keyboard layout. A Latin letter is the letter that is typed, as the
 * cap says it; on a layout of another script it is the key at that letter's place, so that Y works
 * where Н or غ is typed. Capitals are the same key.
 */
type Pressed = Pick<KeyboardEvent, 'key' | 'code'>

const isLatin = (typed: string) => /^[a-z]$/.test(typed)

export function isKey(wanted: string, { key, code }: Pressed): boolean {
  const typed = key.toLowerCase()
  if (typed === wanted.toLowerCase()) return true
  if (wanted === '?') return typed === '؟'
  return isLatin(wanted) && !isLatin(typed) && code === `Key${wanted.toUpperCase()}`
}
