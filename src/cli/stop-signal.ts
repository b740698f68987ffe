/**
 * How a command that runs until it is told to stop learns of it. `npm start` hands
 * the terminal's Ctrl-C on although the desk has had it already, so every Ctrl-C
 * arrives twice: the second one must not end the desk before PostgreSQL is stopped.
 */

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
export type StopSignal = (typeof signals)[number]

/**
 * Resolves at the first signal; those that follow change nothing. Call it before
 * the engine starts: until then a signal ends the process on the spot.
 */
export function stopSignal(): Promise<StopSignal> {
  return new Promise((stop) => {
    for (const signal of signals) process.on(signal, () => stop(signal))
  })
}
