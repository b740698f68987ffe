/**
 * Asks a second reader: any endpoint that speaks the OpenAI chat completions, where a desk or a
 * command was given one. The only code that calls out. It has no tools; its answer is data, cut at
 * so many bytes and seconds and tried once more at the most. Where it goes is where it was told to:
 * a redirect is not followed. The packages that ask are loaded when somebody is asked.
 */
import { z } from 'zod'
import { secondReaderBytesMax, secondReaderTokensMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import type { Gazetteer } from '../record/gazetteer/gazetteer.ts'
import type { Statement } from '../record/reading/statement.ts'
import { AnswerForm } from '../record/second-reader/answer-form.ts'
import { promptFor, type Prompt } from '../record/second-reader/prompt.ts'
import { secondReading, type SecondReading } from '../record/second-reader/second-reading.ts'

export type Endpoint = {
  /** Up to what stands before `/chat/completions`, such as http://127.0.0.1:8080/v1. */
  readonly url: string
  readonly model: string
  /** None where the endpoint asks for none. */
  readonly key: string | null
  /** For one request. */
  readonly seconds: number
}

/** Refuses in one sentence when there is no answer; the reading of the rules stands without it. */
export type SecondReader = (
  statement: Statement,
  gazetteer: Gazetteer,
  signal?: AbortSignal,
) => Promise<SecondReading>

/** Why an attempt brought nothing; the sentence is for whoever asked and quotes no answer. */
type Failure = { readonly says: string; readonly isFinal: boolean; readonly refusesForm: boolean }

/** The form goes along as a schema; an endpoint that knows none is asked for JSON alone. */
type Manner = 'by-schema' | 'as-json'

export function secondReaderAt(endpoint: Endpoint): SecondReader {
  const { model } = endpoint
  return async (statement, gazetteer, signal = new AbortController().signal) => {
    const prompt = promptFor(statement, gazetteer)
    const answer = await answerOf(endpoint, { prompt, signal, manner: 'by-schema' })
    return secondReading(answer, { statement, gazetteer, model })
  }
}

async function answerOf(endpoint: Endpoint, asked: Asked): Promise<unknown> {
  const first = await attempt(endpoint, asked)
  if (first.kind === 'answer') return first.answer
  if (first.isFinal) throw refusalOf(endpoint, first)
  const manner = first.refusesForm ? 'as-json' : 'by-schema'
  const second = await attempt(endpoint, { ...asked, manner })
  if (second.kind === 'answer') return second.answer
  throw refusalOf(endpoint, second)
}

const refusalOf = ({ url, model }: Endpoint, { says }: Failure) =>
  new Refusal('wrong-state', `The second reader ${model} at ${new URL(url).host} ${says}.`)

type Asked = {
  readonly prompt: Prompt
  readonly signal: AbortSignal
  readonly manner: Manner
}
type Outcome =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | ({ readonly kind: 'failure' } & Failure)

async function attempt(endpoint: Endpoint, asked: Asked): Promise<Outcome> {
  const { extractJsonMiddleware, generateText, jsonSchema, Output, wrapLanguageModel } =
    await import('ai')
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
  globalThis.AI_SDK_LOG_WARNINGS = false
  const { url, model, key, seconds } = endpoint
  const late = AbortSignal.timeout(seconds * 1_000)
  const schema = z.toJSONSchema(AnswerForm)
  const provider = createOpenAICompatible({
    name: 'second-reader',
    baseURL: url,
    supportsStructuredOutputs: asked.manner === 'by-schema',
    fetch: guarded,
    ...(key === null ? {} : { apiKey: key }),
  })
  const { system, prompt } = asked.prompt
  try {
    const { output } = await generateText({
      // Some put their JSON between fences.
      model: wrapLanguageModel({ model: provider(model), middleware: extractJsonMiddleware() }),
      system: asked.manner === 'by-schema' ? system : `${system}\n${JSON.stringify(schema)}`,
      prompt,
      output: Output.object({ name: 'reading', schema: jsonSchema(schema) }),
      maxOutputTokens: secondReaderTokensMax,
      maxRetries: 0,
      temperature: 0,
      abortSignal: AbortSignal.any([late, asked.signal]),
    })
    return { kind: 'answer', answer: output }
  } catch (error) {
    return { kind: 'failure', ...(await failureOf(error, { late, asked, endpoint })) }
  }
}

const said = (says: string, isFinal = false): Failure => ({ says, isFinal, refusesForm: false })

type At = { readonly late: AbortSignal; readonly asked: Asked; readonly endpoint: Endpoint }

async function failureOf(error: unknown, { late, asked, endpoint }: At): Promise<Failure> {
  const { APICallError, NoObjectGeneratedError, NoOutputGeneratedError } = await import('ai')
  if (asked.signal.aborted) return said('was not waited for', true)
  if (late.aborted) return said(`did not answer within ${endpoint.seconds} seconds`, true)
  if (causesOf(error).some((cause) => cause instanceof TooLong))
    return said(`answered more than ${secondReaderBytesMax} bytes`, true)
  if (NoObjectGeneratedError.isInstance(error) || NoOutputGeneratedError.isInstance(error))
    return said('gave no answer in the form asked for')
  const status = APICallError.isInstance(error) ? error.statusCode : undefined
  if (status === undefined) return said('could not be reached')
  if (status < 300) return said('gave no answer in the form asked for')
  const says = `answered with status ${status}`
  // 400 and 422 are what endpoints say that know no schemas; who may not ask may not ask again.
  if (status === 400 || status === 422) return { says, isFinal: false, refusesForm: true }
  return said(says, status < 500 && status !== 429)
}

const causesMost = 8

function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = []
  for (let cause = error; cause instanceof Error && causes.length < causesMost; cause = cause.cause)
    causes.push(cause)
  return causes
}

class TooLong extends Error {}

/** Follows no redirect, and cuts an answer that does not end. */
async function guarded(where: string | URL | Request, how?: RequestInit): Promise<Response> {
  const answer = await fetch(where, { ...how, redirect: 'error' })
  const { status, statusText, headers, body } = answer
  let bytes = 0
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, through) {
      bytes += chunk.byteLength
      if (bytes > secondReaderBytesMax) through.error(new TooLong())
      else through.enqueue(chunk)
    },
  })
  return new Response(body?.pipeThrough(cut) ?? null, { status, statusText, headers })
}
