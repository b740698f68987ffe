/**
 * Heavy work waits its turn: in each lane so many at once and so many waiting, first come, first
 * served. A lane is a party's own, so that nobody waits for the other side's work, or learns of it.
 */
import { Refusal } from '../base/refusal.ts'

export type Place = { readonly lane: string; readonly key: string }

export type WaitingLine = {
  /** Refuses (`too-many`) when no more may wait in this lane. */
  readonly requireRoom: (lane: string) => void
  /** Settles as the work does; refuses (`too-many`, or `wrong-state` when it left the line). */
  readonly enter: <T>(place: Place, work: (signal: AbortSignal) => Promise<T>) => Promise<T>
  /** How many stand before it; 0: its turn has come, or it is not here. */
  readonly before: (key: string) => number
  /** Whoever waits is told so; work under way hears it by its signal. */
  readonly leave: (key: string) => void
}

type Waiting = Place & { readonly stop: AbortController; readonly start: () => void }

export type LineLimits = { readonly atOnceMax: number; readonly waitingMax: number }

export function waitingLine({ atOnceMax, waitingMax }: LineLimits): WaitingLine {
  const waiting: Waiting[] = []
  const running: Waiting[] = []
  const inLane = (all: readonly Waiting[], lane: string) => all.filter((one) => one.lane === lane)
  const drop = (all: Waiting[], one: Waiting) => {
    if (all.includes(one)) all.splice(all.indexOf(one), 1)
  }
  const callNext = (lane: string) => {
    const [next] = inLane(waiting, lane)
    if (next === undefined || inLane(running, lane).length >= atOnceMax) return
    drop(waiting, next)
    running.push(next)
    next.start()
  }
  const requireRoom = (lane: string) => {
    if (inLane(waiting, lane).length < waitingMax) return
    throw new Refusal('too-many', `${waitingMax} files wait already. Hand this one in later.`)
  }
  const takePlace = ({ lane, key }: Place, stop: AbortController) =>
    new Promise<Waiting>((resolve, reject) => {
      const mine: Waiting = { lane, key, stop, start: () => resolve(mine) }
      stop.signal.addEventListener('abort', () => {
        drop(waiting, mine)
        reject(new Refusal('wrong-state', 'This was stopped before its turn came.'))
      })
      waiting.push(mine)
      callNext(lane)
    })
  return {
    requireRoom,
    enter: async (place, work) => {
      requireRoom(place.lane)
      const mine = await takePlace(place, new AbortController())
      return work(mine.stop.signal).finally(() => {
        drop(running, mine)
        callNext(mine.lane)
      })
    },
    before: (key) => {
      const mine = waiting.find((one) => one.key === key)
      if (mine === undefined) return 0
      const ahead = inLane(waiting, mine.lane).indexOf(mine)
      return inLane(running, mine.lane).length + ahead
    },
    leave: (key) => {
      for (const { stop } of [...waiting, ...running].filter((one) => one.key === key)) stop.abort()
    },
  }
}
