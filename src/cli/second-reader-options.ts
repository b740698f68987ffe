/** The endpoint of a second reader as it is given to a command: none unless somebody names one. */
import { secondReaderSecondsMax } from '../base/limits.ts'
import type { Endpoint } from '../jobs/second-reader.ts'
import { UsageError } from './command.ts'

export type EndpointGiven = {
  readonly url: string | undefined
  readonly model: string | undefined
  /** The name of an environment variable: a key on a command line is read by everybody on the machine. */
  readonly keyFrom: string | undefined
  readonly seconds?: string | undefined
  /** How the options are called: `--llm`, `--second-reader`. */
  readonly option: string
}

const modelName = /^[\w.:/@+-]{1,80}$/u
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Refuses as wrong usage what cannot be asked; the key itself is never said. */
export function endpointFrom(given: EndpointGiven): Endpoint | null {
  const { model, option } = given
  if (given.url === undefined) {
    if (model === undefined && given.keyFrom === undefined) return null
    throw new UsageError(`${option}-model and ${option}-key-from go with ${option} URL.`)
  }
  const url = addressOf(given.url, option)
  if (model === undefined || !modelName.test(model))
    throw new UsageError(`${option}-model takes the name by which the endpoint calls its model.`)
  const key = given.keyFrom === undefined ? null : keyIn(given.keyFrom, option)
  if (key !== null && url.protocol === 'http:' && !loopback.has(url.hostname))
    throw new UsageError(`A key goes to another machine by https only: ${url.host}.`)
  return { url: url.href.replace(/\/+$/u, ''), model, key, seconds: secondsIn(given) }
}

function addressOf(said: string, option: string): URL {
  const url = URL.canParse(said) ? new URL(said) : null
  const isPlain = url !== null && url.username === '' && url.password === '' && url.search === ''
  if (url !== null && isPlain && /^https?:$/u.test(url.protocol)) return url
  throw new UsageError(
    `${option} takes an address such as http://127.0.0.1:8080/v1, without a name, password or question mark.`,
  )
}

function keyIn(name: string, option: string): string {
  const key = process.env[name]?.trim()
  if (key !== undefined && key !== '') return key
  throw new UsageError(`${option}-key-from ${name}: there is no such environment variable.`)
}

function secondsIn({ seconds, option }: EndpointGiven): number {
  if (seconds === undefined) return secondReaderSecondsMax
  const many = Number(seconds)
  if (Number.isInteger(many) && many >= 1 && many <= 3_600) return many
  throw new UsageError(`${option}-seconds takes a whole number from 1 to 3600.`)
}
