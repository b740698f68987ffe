/** English: which way people went. */
import type { Words } from '../../frames/term.ts'

export const verbs = {
  'came-back': `
    came home, come home, were back, was back, were home, was home, been home, back in, coming home, came back, come back, are back, is back, are home,
    is home, repatriated, went home, going home, arrived, landed, back home, crossed back,
    returning, reached home, flown home, flew home, flown, carried, taken home, brought to,
    followed, walked free, go home, return home, transported, transferred home, set foot,
    repatriation of, return of, among those back`,
  returned: `
    returned, returns, return, has returned, repatriates`,
  got: `
    received, receives, receive, got back, gets back, get back, brought home, brings home,
    bring home, brought back, brings back, bring back, took back, takes back, take back,
    recovered, recovers, welcomed, welcomes, retrieved, regained, secured the release of,
    secured the return of, secures release of, secured freedom for, secured, freed its, has back,
    rescued, collected, took home, took delivery of`,
  gave: `
    handed over, hands over, hand over, handing over, handed back, hands back, turned over,
    turns over, turning over, gave back, released, releases, release, releasing, freed, frees,
    free, freeing, set free, sets free, sent back, sends back, sent home, let go, transferred,
    transfers, transfer, transferring, delivered, surrendered, handed, gave up, gave,
    handover of, hand over of, let out, discharged`,
  swapped: `
    exchanged, exchange captives, exchanging, swapped, swapping, swaps, traded, trading, trade,
    exchanges prisoners, were exchanged, swap prisoners, exchange prisoners`,
  began: `
    began, begin, begins, begun, started, starts, start, launched, kicked off, got under way,
    under way, underway`,
  failed: `
    fell through, called off, cancelled, canceled, collapsed, was disrupted, postponed, put off,
    did not take place, broke down`,
} satisfies Words
