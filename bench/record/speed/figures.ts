/** How a row of times is told, and what another process cost at most. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { execPath } from 'node:process'
import { join } from 'node:path'
import { packageRoot } from '../../../src/db/package-root.ts'

export function told(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${at(1)} ms (${times.length})`
}

export const megabytes = (): string => `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`

export type Ran = { readonly seconds: number; readonly peak: string; readonly out: string }

const askedEveryMs = 100

/** The command as a user runs it; its peak memory where the system tells it (Linux). */
export async function ran(args: readonly string[]): Promise<Ran> {
  const begun = performance.now()
  const main = join(packageRoot, 'dist', 'src', 'cli', 'main.js')
  const child = spawn(execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  let peak = 'not told'
  const clock = setInterval(() => {
    peak = peakOf(child.pid) ?? peak
  }, askedEveryMs)
  const status = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(clock)
  if (status !== 0) throw new Error(`${args.slice(0, 2).join(' ')} ended with ${String(status)}`)
  const seconds = (performance.now() - begun) / 1_000
  return { seconds, peak, out: Buffer.concat(chunks).toString() }
}

function peakOf(pid: number | undefined): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = /VmHWM:\s+(\d+)/u.exec(status)?.[1]
    return kilobytes === undefined ? null : `${Math.round(Number(kilobytes) / 1024)} MB`
  } catch {
    return null
  }
}
