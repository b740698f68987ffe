import { assert, property, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statementBytesMax } from '../../base/limits.ts'
import { canBeKept } from '../../base/kept-text.ts'
import { statementOf } from './statement-of.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The bytes of a text in a Windows code page, for letters of one script. */
function inCodePage(encoding: string, text: string): Uint8Array {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const letters = new TextDecoder(encoding).decode(all)
  return Uint8Array.from(text.split(''), (letter) => letters.indexOf(letter))
}

const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    text.split('').flatMap((letter) => {
      const unit = letter.charCodeAt(0)
      return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
    }),
  )

const russian = 'Нортландия и Саутландия обменяли по двадцать человек.'
const arabic = 'أعلنت نورثلاند عودة عشرين أسيرا إلى بيوتهم.'
const french = 'Vingt détenus ont été libérés à Halden, près du gué.'

describe('the words of a file', () => {
  it.each([
    ['UTF-8', bytesOf(russian), russian],
    ['UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf(arabic)), arabic],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, ...utf16(russian, true)), russian],
    [
      'UTF-16 without',
      utf16('Twenty came home to Northland.', true),
      'Twenty came home to Northland.',
    ],
    ['UTF-16, the other way', utf16('Twenty came home.', false), 'Twenty came home.'],
    ['windows-1251', inCodePage('windows-1251', russian), russian],
    ['windows-1256', inCodePage('windows-1256', arabic), arabic],
    ['windows-1252', inCodePage('windows-1252', french), french],
  ])('are read in %s', (_, bytes, text) => {
    expect(statementOf({ name: 'a.txt', bytes }).text).toBe(text)
  })

  it('are those that a reader of the page sees', () => {
    const page =
      '<!doctype html><head><title>no</title><script>let n = 900</script></head><body>' +
      '<p>Twenty&nbsp;people <b>came</b> home.</p><template>900</template><p>They &amp; others.</p>'
    const { text } = statementOf({ name: 'saved', bytes: bytesOf(page) })
    expect(text).toBe('Twenty people came home.\nThey & others.')
  })

  it('are those of the field "text", with what the file says of itself', () => {
    const file = { url: 'javascript:1', publisher: 'Westhaven Wire', date: '2031-05-04T08:00:00Z' }
    const bytes = bytesOf(JSON.stringify({ ...file, lang: 'xx', text: 'Twenty came home.', n: 1 }))
    expect(statementOf({ name: 'a.json', bytes }, { published: '2030-01-01' })).toMatchObject({
      url: null,
      publisher: 'Westhaven Wire',
      published: '2031-05-04',
      lang: null,
      text: 'Twenty came home.',
    })
  })
})

it.each([
  ['a.json', bytesOf('{'), /a\.json is no JSON/],
  ['a.json', bytesOf('{"words": "Twenty"}'), /a\.json holds no "text"/],
  ['a.txt', bytesOf(' \n'), /a\.txt holds no text/],
  ['a.html', bytesOf('<script>1</script>'), /a\.html holds no text/],
  ['a.txt', new Uint8Array(statementBytesMax + 1), /a\.txt has more than 5 MB/],
])('%s is refused in words', (name, bytes, says) => {
  expect(() => statementOf({ name, bytes })).toThrow(says)
})

it('whatever the bytes, the text can be kept', () => {
  assert(
    property(uint8Array({ maxLength: 200 }), (drawn) => {
      const bytes = Uint8Array.of(0x78, ...drawn)
      expect(canBeKept(statementOf({ name: 'a.txt', bytes }).text)).toBe(true)
    }),
  )
})
