/**
 * The text of a web page that somebody saved: what a reader would see, block by block on lines of
 * their own. Scripts, styles and what is hidden in templates are no text; nothing is run or fetched.
 */
import { Parser } from 'htmlparser2'

const silent = new Set('script style noscript template head svg iframe object'.split(' '))
const blocks = new Set(
  (
    'address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section table td th tr ul'
  ).split(' '),
)

export const looksLikePage = (text: string): boolean =>
  /^\s*<(?:!doctype html|html|head|body|article|div|p)\b/iu.test(text.slice(0, 500))

export function pageText(html: string): string {
  const parts: string[] = []
  let hidden = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent.has(name)) hidden += 1
      if (blocks.has(name)) parts.push('\n')
    },
    ontext: (text) => {
      if (hidden === 0) parts.push(text.replaceAll(/\s+/gu, ' '))
    },
    onclosetag: (name) => {
      if (silent.has(name)) hidden = Math.max(0, hidden - 1)
      if (blocks.has(name)) parts.push('\n')
    },
  })
  parser.write(html)
  parser.end()
  const lines = parts.join('').split('\n')
  return lines.flatMap((line) => (line.trim() === '' ? [] : [line.trim()])).join('\n')
}
