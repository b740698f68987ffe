/** English: series, agreements, and the cues that bind a number. */
import type { Words } from '../../frames/term.ts'

export const frames = {
  exchange: `
    exchange, exchanges, swap, swaps, prisoner exchange, prisoner exchanges, prisoner swap,
    prisoner swaps, captives exchange, captive exchange, exchange of prisoners,
    exchanges of prisoners, prisoner-of-war exchange, pow exchange, pow swap,
    exchange of captives, swap of prisoners, detainee exchange, detainee swap, exchange event,
    exchanges of captives`,
  mediation: `
    mediation, mediations, mediation effort, mediation efforts, mediation processes,
    mediation process, effort, good offices effort, successful mediation, successful mediations`,
  operation: `
    operation, operations, repatriation operation, repatriation operations, release operation,
    repatriation, repatriations, handover, handovers, transfer operation`,
  stage: `
    stage, stages, phase, phases, part, parts, tranche, tranches, batch, batches, leg, step,
    group, groups, round of the exchange, round`,
  talks: `
    talks, negotiations, negotiation, meeting, consultations, round of talks,
    round of negotiations, discussions, summit, contacts, round of the talks`,
  agreement: `
    agreement, agreements, deal, deals, accord, accords, arrangement, arrangements,
    understanding, understandings, agreed on, was agreed, were agreed, agreed in, memorandum,
    signed on`,
  formula: `
    formula, format, basis, principle, ratio`,
  list: `
    list, lists`,
  passive: `
    was, were, been, being, be, got`,
  each: `
    each, apiece, a side, each side, from each side, on each side, each party, from each party,
    from either side, per side, each of the sides, each country, either side, each of them,
    from each, on each, for each, to each, of each, each way, in each direction, in either direction,
    each of the parties, each of the two, each nation, each of the countries, per country,
    on either side, from either country, to each side, for each side, each one`,
  both: `
    between, both sides, the two sides, the sides, both nations, both countries, the parties,
    the two countries, the two nations, the two parties, both parties, warring parties,
    the warring parties`,
  total: `
    total, in total, a total of, altogether, in all, overall, combined, total number,
    for a total of, totalling, totaling, aggregate, the total`,
  among: `
    among them, including, of whom, of them, of these, among those, among whom,
    among the released, of which, include, includes, included, consisting of, made up of,
    comprising, among the returned, among the freed, among, of those, of the returnees, of the men,
    of the people, of the prisoners, of the soldiers, of the group, of that number, of this number,
    of that total, of the captives, of the hostages, of the detainees, of the total,
    of the released, of the freed, half of whom, most of whom`,
  'in-return': `
    in exchange for, in return for, in return, in exchange, against, swapped for,
    exchanged for, while, whereas, and in turn, in turn, in response, reciprocally,
    in a reciprocal`,
  for: `
    for, to`,
  'so-far': `
    so far, to date, until now, up to now, as of, by now, thus far, since the start of the war,
    since the beginning of the war, since the beginning of the full-scale,
    since the start of the full-scale, since the beginning of the crisis,
    since the start of the conflict, since the beginning of the conflict,
    in the course of the war, during the war, since the war began, all told,
    since then, ever since, as of today, as of now, up to today, to this day, to the present,
    in the same period, over the same period, over the past year, over the last year,
    since the invasion, since the start of the invasion, since the beginning of the invasion,
    since the start of the full-scale invasion, since the war started,
    since the fighting began, since the conflict began, since the start of hostilities,
    since the start of the fighting, throughout the war, over the course of the war,
    from the start of the war, since the outbreak of the war,
    since the outbreak of the conflict, since the outbreak`,
  since: `
    since, from the start of, from the beginning of, after the beginning of`,
  amounts: `
    now number, now numbers, now stands at, stands at, brings the total, bringing the total,
    brought the total, bring the total, brings to, bringing to, brought to, had now, reached, reaching,
    reaches, has reached, rises to, rose to, risen to, amounts to, amounted to, comes to,
    raises to, raising to, raising the total, takes the total, taking the total, has now,
    have now, takes to, taking to, took to, now totals, now total, in total now, totals, totalled, totaled,
    has grown to, grew to, lifts to, lifting the total, pushes the total, pushed the total,
    pushing the total, takes the number, taking the number, brings the number, bringing the number,
    brought the number, adds up to, now at, is up to, has topped, topped, tops, now totalling,
    makes the total, has exceeded, now exceeds, surpasses, has surpassed, climbs to, climbed to, has risen to, has passed, has now passed, puts at,
    stood at, is now`,
  'number-of': `
    number of, total number of, overall number of, numbers of, count of, the number, tally,
    the count, tally of`,
  'this-year': `
    this year, since the start of the year, since the beginning of the year,
    since the year began, of the year, year to date, in the current year, since january,
    since the beginning of this year, since the start of this year, of this year`,
  previous: `
    previous, last one, prior, preceding, latest on, the one before, last exchange, last such,
    the previous one, last took place, most recent,
    the last exchange, the last swap, the last such, the last one, the last time,
    the last prisoner, the latest on, the latest one, an earlier exchange, an earlier swap`,
  earlier: `
    earlier, that time, on that occasion, at that time, before that, previously, background, reminder, recall, as a reminder, by comparison,
    a day earlier, a week earlier, last week, last month, the week before, the day before,
    in the previous, prior to that, in recent weeks,
    a week ago, two weeks ago, a month ago, two days earlier, days earlier, weeks earlier,
    a month earlier, in addition to, on top of, besides the, as well as the, last year, last autumn, last spring, last summer, last winter`,
  from: `
    from, out of`,
  to: `
    bound for, heading for, headed for, en route to, on its way to, destined for,
    to, into, back to, to the`,
  held: `
    took off from, taking off from, left, departed from, departed, flew out of, out of, came out of, come out of, coming out of, out of the hands of, held by, held in, detained by, imprisoned by, captured by, in the hands of,
    in the custody of, imprisoned in, detained in, jailed in, being held by, being held in,
    kept in, in the prisons of`,
  captivity: `
    captivity, custody, detention, imprisonment, prisons, prison, jails, jail,
    territory controlled`,
  home: `
    home, homeland, homes, own country, soil, native country, home country, native soil, home soil, native land`,
  own: `
    our, its, their own, its own, own, of ours`,
  theirs: `
    its own, their own, of its own, of their own, its, of its people, of its men, of its soldiers`,
  more: `
    another, a further, further, more, additional, other, others`,
  under: `
    as provided for in, as provided for by, as provided for, as agreed in, as agreed at,
    as foreseen by, as foreseen in, as envisaged by, as envisaged in, as stipulated by,
    as stipulated in, as promised in, as planned, as scheduled, as set out in, as laid down in,
    under, in line with, in accordance with, as part of, within the framework of, pursuant to,
    in keeping with, according to the, by the terms of, on the basis of, in the framework of,
    came out of, agreed in, reached in, in implementation of, implementing, in fulfilment of,
    following the agreement, in compliance with, on the strength of, through the mediation,
    agreed at, agreed on, pursuant`,
  will: `
    will, would, shall, is to, are to, was to, were to, is expected, are expected, expected,
    to be, plans to, plan to, planned, plans, due to, should, scheduled, intends, intend,
    ready to, going to, provides for, provide for, providing for, provided for, envisages,
    envisage, calls for, stipulates, foresees, proposed, proposes, offered, offers, aims to,
    set to, promised, pledged, pledges, undertook, committed to, could, may, covers, covering,
    prepared to, next, upcoming, on the list, on the lists, earmarked, earmarks, to free,
    to release, to exchange, to hand over, to swap, to return, to transfer, wants to, hopes to,
    awaiting exchange, awaiting release, awaiting transfer, awaiting handover, hope to, hoped to, had hoped, was ready, were ready, is ready,
    to the exchange area, to the exchange point, to the exchange site,
    to the place of exchange, to the handover point, in the exchange area, to the agreed place,
    expects, expect, expecting, intended to, prepares to, preparing to, will be,
    had been expected, is preparing, about to, waiting to, is willing, are willing,
    has offered, have offered, suggested, has to, have to, still has to, still have to, must,
    is yet to, are yet to, has yet to, have yet to, was to have, were to have, ought to,
    was supposed to, were supposed to, was due, were due, had been due, was set for, set for`,
  agreed: `
    agreed, agree, agrees, agreed to, have agreed, has agreed, deal to, deal for, agreement on,
    agreement to, signed, negotiated, deal covers, deal covering,
    have undertaken, has undertaken, reached an agreement, reached a deal, reached agreement,
    struck a deal`,
  next: `
    next, upcoming, forthcoming, coming, future, further stages, later`,
  not: `
    not, no, never, neither, nor, didn't, did not, wasn't, weren't, without, none, untrue, false`,
  denied: `
    denied, denies, deny, rejected, refuted, dismissed, rejects, disputed, disputes, denying,
    disinformation, fake,
    dismissed as false, dismisses, refused to confirm, refutes, debunked, untrue, rejected as,
    called the report, described as false, no such exchange, deny that, denied that`,
  withheld: `
    neither side gave the number, did not give the number, did not give a number,
    did not say how many, without giving a number, without giving numbers,
    without specifying the number, without specifying how many, did not specify,
    did not disclose, did not name the number, gave no number, gave no numbers, gave no figures,
    number was not disclosed, number was not given, numbers were not given,
    numbers were not disclosed, exact number was not, not been disclosed, no figures were given,
    no numbers were given, undisclosed number, unspecified number, neither side said how many,
    not made public, the number is not disclosed, declined to give, number of people was not,
    how many was not said, did not publish the number, refused to give, neither gave a number,
    without naming a number, no exact number, gave neither number`,
  care: `
    medical treatment, treatment, rehabilitation, medical care, medical help, medical assistance,
    psychological help, psychological assistance, psychological support,
    medical and psychological, psychological and medical, recovery, therapy, medical checks,
    medical examination, convalescence, medical support, care`,
  undergo: `
    will undergo, would undergo, undergo, will receive, would receive, will be given,
    would be given, will be provided, would be provided, will get, would get, are to receive,
    to receive, will be taken, would be taken, will be offered, would be offered, are to undergo,
    will be treated, to undergo, will all receive, will be sent, would be sent, promised,
    guaranteed, will be cared`,
  deadline: `
    by, within, no later than, before, not later than`,
  'one-sided': `
    unilateral, unilaterally, one-sided, without anything in return, goodwill,
    gesture of goodwill, outside the exchange, pardoned`,
  captured: `
    captured, until, taken prisoner, taken captive, held since, imprisoned since, in captivity since,
    detained since, seized, fell into captivity, disappeared, born, missing since, war began,
    conflict began, end of the, invasion`,
  said: `
    said, says, told, reported, reports, announced, stated, reiterated, noted, confirmed, wrote,
    added, stressed, declared, published, mentioned, mentions, adding, said that, recalled, pointed out,
    issued, issued on, according to, reckoned, put the number, estimates, estimated`,
  same: `
    the same number, same number, the same number of, as many, an identical number, an equal number,
    a like number, the same amount, an equivalent number, identical number of, equal number of, an identical number of, an equal number of,
    as did, so did, and so did, did likewise, did the same, does likewise,
    the same quantity, exactly as many, just as many, a similar number returned`,
  half: `
    half of them on, half of them from, half of them to, half of them going, half of them for,
    half from, half to, half on, half going, half each, divided equally,
    split equally, shared equally, split evenly, divided evenly, equally divided, evenly split,
    evenly divided, equally between, in equal shares, in equal parts, in equal numbers,
    half for each, half of whom from, half belonging to, half and half, halved`,
  'of-the': `of the, of these, of those, of its`,
  'set-free': `
    freed, released, set free, liberated, exchanged`,
  mediated: `
    brokered, mediated, arranged, has mediated, has brokered, has arranged, facilitated,
    succeeded in mediating, has secured, has organised, has organized, has helped arrange`,
  bound: `for`,
  'in-place-of': `instead of, rather than, in place of, instead of the, rather than the`,
  instead: `
    but, only, instead, in the event, in fact, actually, in reality, however`,
  inside: `in, inside, within`,
  link: `and, on, in, at, as, when, during, that, who, which, but, with, today, yesterday, also`,
  by: `by`,
  reverse: `
    in the opposite direction, the opposite way, the other way, in the other direction,
    in the reverse direction, the other way round, went in the opposite direction`,
  respectively: `
    respectively`,
  stays: `
    still holds, still hold, continues to hold, continue to hold, holds, still held,
    still being held, remain in captivity, remains in captivity, remain in custody,
    remain in detention, remained in captivity, remain captive, still in captivity,
    remaining in captivity, still captive, are still, listed as missing, missing,
    reported missing, are waiting, still waiting, awaiting, unaccounted for,
    continue to be held, were captured, was captured, had been captured, have been captured,
    were taken prisoner, were killed, was killed, have been killed, had been killed, died in,
    in its custody, is believed to hold, believed to be held`,
  perfect: `
    has, have`,
  relative: `
    who, whom, whose, which, when`,
  belongs: `
    belong to, belonging to, belongs to`,
  postponed: `
    postponed, put off, was delayed, deferred, adjourned, pushed back`,
  away: `
    were handed over, was handed over, have been handed over, had been handed over,
    were turned over, were handed to`,
  difference: `
    difference of, discrepancy of, a gap of, differ by, differed by`,
  numbered: `
    number, exchange number, bears the number, numbered`,
} satisfies Words
