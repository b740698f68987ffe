/**
 * GET /api: the desk's HTTP interface as a page to read, made on the server from the same
 * description that programs take from /api/openapi.json. No script and nothing from elsewhere.
 */
import { html } from 'hono/html'
import { z } from 'zod'
import { apiPageStyle } from './api-page-style.ts'
import { Schema, schemaWords } from './schema-words.ts'

const Content = z.record(z.string(), z.object({ schema: Schema.optional() }))
const Operation = z.object({
  tags: z.array(z.string()).default([]),
  summary: z.string().default(''),
  description: z.string().optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        schema: Schema.default({}),
      }),
    )
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string().default(''), content: Content.default({}) }),
  ),
})
/** As much of an OpenAPI document as the page shows; what it does not know it leaves out. */
export const ApiDescription = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
})
export type ApiDescription = z.infer<typeof ApiDescription>

type Described = z.infer<typeof Operation> & { readonly method: string; readonly path: string }

/** In the order of an exchange, then what serves all of it; a group of another name comes last. */
const order = [
  'Today',
  'Agreements',
  'Lists',
  'Matching',
  'Exchange',
  'Operation',
  'Record',
  'Transparency',
  'Trust',
  'Sign-in',
  'Live',
  'Demonstration',
]

const actsBegin = '/api/acts/'
const isAct = ({ path }: Described) => path.startsWith(actsBegin)
const anchorOf = ({ method, path }: Described) => `${method}-${path.replaceAll(/[^\w.-]+/g, '-')}`
const groupAnchor = (group: string) => `group-${group.toLowerCase()}`
const placeOf = (group: string) => (order.indexOf(group) + order.length + 1) % (order.length + 1)

/** `nonce`: the one of this answer, for the page's own style. */
export function apiPage(
  { paths }: ApiDescription,
  { nonce, title, isDemonstration }: { nonce: string; title: string; isDemonstration: boolean },
) {
  const all: Described[] = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  )
  const groups = [...new Set(all.map(({ tags }) => tags[0] ?? 'Other'))].toSorted(
    (one, other) => placeOf(one) - placeOf(other),
  )
  const acts = all.filter(isAct).length
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>The HTTP interface · ${title}</title>
        <style nonce="${nonce}">
          ${apiPageStyle}
        </style>
      </head>
      <body>
        <header>
          ${isDemonstration ? html`<p class="mark">Demonstration: everybody here is invented</p>` : ''}
          <h1>The HTTP interface</h1>
          <p>
            ${title}: ${acts} acts, by which alone anything changes, and ${all.length - acts} other
            doors. For programs: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).
          </p>
          ${introduction}
          <nav aria-label="Groups">
            ${groups.map((group) => html`<a href="#${groupAnchor(group)}">${group}</a> `)}
          </nav>
        </header>
        <main>
          ${groups.map((group) =>
            groupSection(
              group,
              all.filter(({ tags }) => (tags[0] ?? 'Other') === group),
            ),
          )}
        </main>
      </body>
    </html>`
}

const introduction = html`<p>
    A program signs in as a device does (see Sign-in) and sends its session as
    <code>Authorization: Bearer …</code>; so does <code>good-offices act NAME --input FILE</code>.
    What a rule of law asks is answered by <code>answers</code>, one reason a rule. A refusal is
    <code>{ code, message }</code> with a status from 400 to 429; what is not yours and what is not
    there are the same answer. The published log lies open under <code>/log/</code>.
  </p>
  <p>
    How to read what is asked: <code>name?</code> may be left out, <code>text(1..80)</code> has so
    many characters, <code>instant</code> is a date and time of ISO 8601, <code>T[]</code> is a list
    of T.
  </p>`

function groupSection(group: string, operations: readonly Described[]) {
  const acts = operations.filter(isAct)
  const doors = operations.filter((each) => !isAct(each))
  return html`<section aria-labelledby="${groupAnchor(group)}">
    <h2 id="${groupAnchor(group)}">${group}</h2>
    ${acts.map(operationArticle)} ${doors.map(operationArticle)}
  </section>`
}

function operationArticle(operation: Described) {
  const { method, path, summary, description, parameters, requestBody, responses } = operation
  const anchor = anchorOf(operation)
  const name = isAct(operation) ? path.slice(actsBegin.length) : path
  return html`<article aria-labelledby="${anchor}">
    <h3 id="${anchor}"><code>${isAct(operation) ? 'act' : method.toUpperCase()} ${name}</code></h3>
    <p>${summary}</p>
    ${isAct(operation) ? html`<p class="quiet"><code>POST ${path}</code></p>` : ''}
    ${description === undefined ? '' : html`<p class="quiet">${description}</p>`}
    ${parameters.length === 0 ? '' : parameterList(parameters)}
    ${requestBody === undefined ? '' : contentOf('Asks', requestBody.content)}
    ${Object.entries(responses).map(([status, answer]) => contentOf(`Answers ${status}`, answer.content, answer.description))}
  </article>`
}

const parameterList = (parameters: Described['parameters']) =>
  html`<dl>
    ${parameters.map(
      ({ name, in: place, required, schema }) =>
        html`<div>
          <dt><code>${name}</code></dt>
          <dd>
            <code>${schemaWords(schema)}</code>,
            ${place === 'path' ? 'in the path' : required ? 'needed' : 'may be left out'}
          </dd>
        </div>`,
    )}
  </dl>`

/** Folded: the page can be read from top to bottom without it. */
function contentOf(title: string, content: z.infer<typeof Content>, says = '') {
  return Object.entries(content).map(
    ([type, { schema }]) =>
      html`<details>
        <summary>${title}${says === '' ? '' : html`: ${says}`}</summary>
        <pre>${type}${schema === undefined ? '' : `\n${schemaWords(schema)}`}</pre>
      </details>`,
  )
}
