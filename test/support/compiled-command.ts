/**
 * The command compiled for a test, so that it runs as a process of its own, with its threads, and
 * does not depend on what was built before.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type CompiledCommand = {
  /** Runs it to its end. */
  readonly run: (...words: readonly string[]) => { status: number | null; out: string; err: string }
  /** Starts the desk on a directory; resolves when it is served. */
  readonly serve: (home: string) => Promise<{ server: ChildProcess; url: string }>
  readonly remove: () => void
}

const entries = ['src/cli/main.ts', 'src/jobs/reading-worker.ts', 'src/jobs/matching-worker.ts']

export function compileCommand(): CompiledCommand {
  const cache = resolve('node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  // Inside node_modules, so that the compiled files find their packages.
  const folder = mkdtempSync(join(cache, 'command-'))
  const project = {
    extends: resolve('tsconfig.json'),
    // The types are another gate's.
    compilerOptions: {
      noEmit: false,
      noCheck: true,
      allowJs: false,
      rootDir: resolve('.'),
      outDir: folder,
    },
    include: [],
    files: entries.map((file) => resolve(file)),
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  for (const each of ['sql', 'data']) cpSync(each, join(folder, each), { recursive: true })
  execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder])
  const main = join(folder, 'src/cli/main.js')
  const { DATABASE_URL: _, ...env } = process.env
  return {
    run: (...words) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], { env })
      return { status, out: stdout.toString(), err: stderr.toString() }
    },
    serve: async (home) => {
      const words = [main, 'serve', '--demo', '--data', home, '--port', '0']
      const server = spawn(process.execPath, words, { env })
      let said = ''
      const url = await new Promise<string>((resolveUrl, failed) => {
        const hear = (part: unknown) => {
          said += String(part)
          const found = /http:\/\/\S+/.exec(said)?.[0]
          if (found !== undefined) resolveUrl(found)
        }
        server.stdout.on('data', hear)
        server.stderr.on('data', (part: unknown) => (said += String(part)))
        server.once('exit', () => failed(new Error(`the desk did not start: ${said}`)))
      })
      return { server, url }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Ends the process with a signal and waits until it is gone. */
export async function end(server: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill(signal)
  await once(server, 'exit')
}
