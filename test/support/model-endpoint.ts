/** A made-up endpoint that speaks the OpenAI chat completions on a port of its own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { z } from 'zod'

const Asked = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ type: z.string() }).optional(),
  tools: z.unknown().optional(),
})
export type Asked = z.infer<typeof Asked> & { readonly authorization: string | undefined }

type Answer = (asked: Asked, response: ServerResponse, times: number) => void

export type ModelEndpoint = {
  readonly url: string
  readonly asked: readonly Asked[]
  readonly close: () => Promise<void>
}

export async function modelEndpoint(answer: Answer): Promise<ModelEndpoint> {
  const asked: Asked[] = []
  const server = createServer((request: IncomingMessage, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => (body += part))
    request.on('end', () => {
      const { authorization } = request.headers
      const said = { ...Asked.parse(JSON.parse(body)), authorization }
      asked.push(said)
      answer(said, response, asked.length)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** One completed choice with this content. */
export function says(response: ServerResponse, content: unknown): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const message = { role: 'assistant', content: text }
  const choices = [{ index: 0, message, finish_reason: 'stop' }]
  const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
  const body = { id: 'a', object: 'chat.completion', created: 1, model: 'm', choices, usage }
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
}
