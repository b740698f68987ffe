/** Every GET that the desk describes, with its parameters filled in. */
import { z } from 'zod'
import { deskApp } from '../../src/http/app.ts'
import type { TestDesk } from './desk.ts'

const Described = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

/** Hidden commitments: their bytes differ between any two logs. A live page never ends. */
const leftOut = [/^\/api\/receipts\//, /^\/api\/live$/, /^\/log\//]

/** Which of the given ids a parameter means, by the room that its path begins with. */
const meaning: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/exchanges\/\{id\}/, 'exchange'],
  [/^\/api\/lists\/\{id\}/, 'list'],
  [/^\/api\/uploads\/\{id\}/, 'list'],
  [/^\/api\/agreements\/\{id\}/, 'agreement'],
  [/^\/api\/matching\//, 'list'],
  [/^\/api\/record\//, 'list'],
  [/^\/api\/public\//, 'exchange'],
]

/** `filled`: values by name of the parameter; `{id}` is what the room's path says it is. */
export function openApiOf(
  desk: TestDesk,
  filled: Readonly<Record<string, readonly string[]>>,
): string[] {
  const app = deskApp(desk, () => {})
  const { paths } = Described.parse(
    app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } }),
  )
  const gets = Object.entries(paths).filter(
    ([path, methods]) => 'get' in methods && !leftOut.some((each) => each.test(path)),
  )
  return gets.flatMap(([path]) => fill(path, path, filled)).toSorted()
}

function fill(
  path: string,
  whole: string,
  filled: Readonly<Record<string, readonly string[]>>,
): string[] {
  const parameter = /\{([a-zA-Z]+)\}/.exec(path)?.[1]
  if (parameter === undefined) return [path]
  const named = parameter in filled ? parameter : meaning.find(([room]) => room.test(whole))?.[1]
  const values = named === undefined ? undefined : filled[named]
  if (values === undefined)
    throw new Error(`no value for ${parameter} of ${whole}: name one in this test`)
  return values.flatMap((value) => fill(path.replace(`{${parameter}}`, value), whole, filled))
}
