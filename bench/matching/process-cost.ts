/**
 * What a whole process costs from its start to its end: wall clock, processor time and the most
 * memory it ever held. Read from /proc while it runs, so that a program in any language is
 * measured alike (Linux only; elsewhere processor time and memory are NaN and are shown so).
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type ProcessCost = {
  seconds: number
  cpuSeconds: number
  peakMegabytes: number
}

export type Ended = ProcessCost & { exitCode: number; stderr: string }

/** Ticks in a second in which Linux counts processor time, the same on every platform of today. */
const ticksPerSecond = 100
const lookEveryMs = 10

/** Fields 14 to 17 of proc_pid_stat(5): user and system time, own and of children waited for. */
function cpuSecondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
  return ticks / ticksPerSecond
}

function peakMegabytesOf(pid: number): number {
  const [, kilobytes = 'NaN'] =
    /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? []
  return Number(kilobytes) / 1024
}

/** Both only grow, so the last look before the end is right to a hundredth of a second. */
export async function costOf(program: string, words: readonly string[]): Promise<Ended> {
  const startedAt = performance.now()
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (bytes: Buffer) => {
    stderr = (stderr + bytes.toString('utf8')).slice(-4_000)
  })
  const cost = { cpuSeconds: Number.NaN, peakMegabytes: Number.NaN }
  const look = () => {
    if (child.pid === undefined) return
    try {
      const [cpuSeconds, peak] = [cpuSecondsOf(child.pid), peakMegabytesOf(child.pid)]
      cost.cpuSeconds = cpuSeconds
      if (!Number.isNaN(peak)) cost.peakMegabytes = peak
    } catch {
      // It has just ended, or this is no Linux; what was seen last stands.
    }
  }
  const watch = setInterval(look, lookEveryMs)
  try {
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => resolve(code ?? 1))
    })
    return { ...cost, seconds: (performance.now() - startedAt) / 1_000, exitCode, stderr }
  } finally {
    clearInterval(watch)
  }
}

/** A measurement of a program that failed is none. */
export async function endedWell(program: string, words: readonly string[]): Promise<Ended> {
  const cost = await costOf(program, words)
  if (cost.exitCode !== 0)
    throw new Error(`${program} ended with ${cost.exitCode}:\n${cost.stderr}`)
  return cost
}
