/** How far a long run is, on stderr: nothing in the first second, then now and again until its end. */

const quietMs = 1_000
/** A line of a log each time, where nobody looks on. */
const everyMsOfLog = 5_000

/** `what` as in "statements read"; to be called with how many are done. */
export function progressOf(what: string, total: number): (done: number) => void {
  let next = performance.now() + quietMs
  let isShown = false
  const of = total.toLocaleString('en')
  return (done) => {
    const isEnd = done === total && isShown
    if (performance.now() < next && !isEnd) return
    next = performance.now() + (process.stderr.isTTY ? quietMs : everyMsOfLog)
    isShown = true
    const line = `${done.toLocaleString('en')} of ${of} ${what}`
    process.stderr.write(process.stderr.isTTY ? `\r${line}${isEnd ? '\n' : ''}` : `${line}\n`)
  }
}
