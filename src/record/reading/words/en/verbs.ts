/** English: which way people went. */
import type { Words } from '../../frames/term.ts'

export const verbs = {
  'came-back': `
    came home, come home, were back, was back, were home, was home, been home, back in,
    coming home, came back, come back, are back, is back, are home, is home, repatriated,
    went home, going home, arrived, landed, back home, crossed back, returning, reached home,
    flown home, flew home, flown, carried, taken home, brought to, followed, walked free,
    go home, return home, transported, transferred home, set foot, repatriation of, return of,
    among those back, crossed into, crossed the line, came over, have come home, has come home,
    came across, walked home, were reunited, reunited, been reunited, rejoin, rejoined,
    rejoined their families, stepped off, were received, got home, made it home, crossed over,
    were brought, was brought, been brought, were flown, were bussed, bussed, evacuated,
    were moved, back on, transport, transporting, flying, flies, fly, were greeted,
    are returning, coming back, are coming home, have returned`,
  returned: `
    returned, returns, return, has returned, repatriates`,
  got: `
    received, receives, receive, got back, gets back, get back, brought home, brings home,
    bring home, brought back, brings back, bring back, took back, takes back, take back,
    recovered, recovers, welcomed, welcomes, retrieved, regained, secured the release of,
    secured the return of, secures release of, secured freedom for, secured, freed its,
    has back, rescued, collected, took home, took delivery of, take home, took in, takes in,
    was given, were given, has brought, have brought, bringing home, bringing back,
    brought out, won the release of, won the freedom of, obtained the release of, regains,
    got its, reclaimed, has recovered, receiving, getting back, retrieve, repatriated its,
    freed from captivity, liberated, succeeded in freeing, managed to free, managed to bring,
    managed to return, welcomes home, welcomed home`,
  gave: `
    handed over, hands over, hand over, handing over, handed back, hands back, turned over,
    turns over, turning over, gave back, released, releases, release, releasing, freed, frees,
    free, freeing, set free, sets free, sent back, sends back, sent home, let go, transferred,
    transfers, transfer, transferring, delivered, surrendered, handed, gave up, gave,
    handover of, hand over of, let out, discharged, given back, giving back, gives back,
    give back, hand back, handing back, sending back, send back, send home, sending home,
    releases from, letting go, lets go, relinquished, yielded, was returning, transfered,
    set at liberty, granted freedom to, deported, repatriating`,
  swapped: `
    exchanged, exchange captives, exchanging, swapped, swapping, swaps, traded, trading, trade,
    exchanges prisoners, were exchanged, swap prisoners, exchange prisoners,
    exchanged prisoners, have exchanged, has exchanged, swapped prisoners, traded prisoners,
    carried out an exchange of, conducted an exchange of`,
  began: `
    began, begin, begins, begun, started, starts, start, launched, kicked off, got under way,
    under way, underway`,
  failed: `
    fell through, called off, cancelled, canceled, collapsed, was disrupted, postponed,
    put off, did not take place, broke down, falls through, fallen through, was thwarted,
    thwarted, derailed, disrupted, aborted, suspended, failed to take place,
    failed to materialise, failed to materialize, was scrapped, scrapped, was delayed,
    did not go ahead, was not carried out, did not happen, no exchange took place,
    refused to take, refused to accept, refused to hand over, refused to release,
    refuses to take, refuses to accept, did not arrive, failed to arrive, failed to appear,
    never arrived, did not show up, did not appear, not taken place, was not there,
    were not there, had not arrived, not turned up`,
} satisfies Words
