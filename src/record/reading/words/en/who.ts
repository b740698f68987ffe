/** Who did, said, passed on or helped, in English. Lower case takes every case. */
import { listed } from '../listed.ts'
import type { WhoWords } from '../who.ts'

export const who: WhoWords = {
  connectors: new Set(['of', 'the', 'in', 'for', 'at', 'from', 'republic', 'government']),
  and: new Set(['and']),
  not: new Set(['not', 'no', 'never', 'without', 'neither', 'nor']),
  joins: new Set([
    'and',
    'the',
    'of',
    'as',
    'well',
    'along',
    'with',
    'both',
    'leadership',
    'authorities',
    'government',
    'state',
    'kingdom',
    'republic',
  ]),
  subject: 'before',
  commaEnds: true,
  quotatives: listed(`
    said, says, stated, states, announced, announces, reported, reports, confirmed,
    confirms, told, noted, notes, added, adds, emphasized, emphasised, emphasizes,
    stressed, stresses, reiterated, declared, declares, claimed, claims, explained,
    admitted, described, wrote, writes, posted, insisted, argued, acknowledged, remarked,
    recalled, revealed, clarified, specified, informed, pointed out, asserted, maintained,
    denied, denies, rejected, refuted, called on, urged, has expressed, expressed,
    lamented, complained, accused, accuses, blamed, warned, thanked, suggested, counts,
    counted, put the number, published, shared, underlined, underscored, commented,
    specifies, disclosed, estimates, estimated, issued a statement, in a statement,
    has said, have said, had said, promised, proposed, thanks, thank, credits, credited,
    spoke of, speaks of, spoke, mentioned, mentions, welcomed, welcomes, appealed,
    demanded, complains, criticised, criticized, condemned, promises, voiced, tweeted,
    hailed, praised, commended, regretted, responded, replied, answered, conceded,
    cautioned, observed, proposes, repeated, reaffirmed, dismissed, detailed, listed,
    summed up, offered, refused to, invited
  `),
  attributions: listed(`
    according to, as confirmed by, confirmed by, reported by, announced by, as reported by,
    as announced by, as stated by, stated by, in the words of, by the account of, cited by,
    according to a statement by, according to data from, in a statement by,
    in a statement from, statement by, statement from, a statement of, announcement by,
    announcement from, comments by, report by, report from, citing, quoting,
    with reference to, referring to, press service of, as told by, as per, said by,
    in the opinion of, by the count of, as counted by, spokesman for, spokeswoman for,
    spokesperson for, by the reckoning of, by the tally of, according to the count of,
    by the estimate of, by the figures of, in the account of, on the word of,
    in an interview with, statement of, the words of, on the authority of
  `),
  again: listed(`
    he, she, it said, it stressed, it added, it noted, his comments, his remarks, her words,
    its statement, they said, the agency, the department, the body, the headquarters, the
    organisation, the organization, the official, the same source, the statement, officials
    have, the spokesman, the spokesperson, the spokeswoman
  `),
  ministry: ['the ministry', 'ministry officials', 'ministry'],
  unnamed: listed(`
    source, sources, unnamed source, anonymous source, a source familiar, people familiar
    with the matter, sources close to, an informed source, informed sources, security
    source, diplomatic source, diplomats
  `),
  officials: listed(`
    officials, official, authorities, side, sides, administration
  `),
  bothSides: listed(`
    both countries, both sides, both governments, both capitals, both nations,
    two countries, two sides, two governments, two capitals, each side, either side
  `),
  possessives: new Set(['its', 'their', 'his', 'her']),
  roles: {
    mediator: {
      behind: listed(`
    mediated by, brokered by, mediation by, mediation of, mediation from,
    mediation efforts of, mediation efforts by, mediation led by, with the mediation of,
    through the mediation of, through mediation by, thanks to mediation by, negotiated by,
    negotiated through, facilitated by, intermediary role of, good offices of,
    with the help of, with help from, with the assistance of, with assistance from,
    with the support of, with support from, with the participation of,
    with the involvement of, involvement of, assistance of, help of, efforts of,
    efforts by, the role of, role played by, through the efforts of,
    thanks to the efforts of, thanks to, with the aid of, via, following efforts by,
    sponsored by, under the sponsorship of, under the patronage of,
    with the cooperation of, in cooperation with, guided by the good offices of,
    with intermediation of, intermediaries from, mediators from, mediators including,
    indirect talks through, indirect talks via, at the initiative of, initiative of
  `),
      before: listed(`
    mediated, mediates, brokered, acted as intermediary, acted as an intermediary, acted as
    a mediator, acting as mediator, acting as a mediator, acting as intermediary, acting as
    an intermediary, acted as mediator, served as mediator, served as a mediator, served as
    intermediary, served as an intermediary, serving as an intermediary, serving as
    intermediary, as a mediator, as mediator, as mediators, as an intermediary, as
    intermediary, as intermediaries, as a neutral intermediary, as the mediator,
    facilitated, facilitates, helped broker, helped mediate, helped secure, helped arrange,
    helped negotiate, helped facilitate, helped, assisted, was instrumental, were
    instrumental, played a mediating role, played a key role, played a role, brokered the,
    has mediated, have mediated, had mediated, has facilitated, led mediation, succeeded in
    mediating, succeeded in, positioned itself as, announced the success of, offered its
    good offices, is mediating, are mediating, was the mediator, were the mediators, was a
    mediator
  `),
      beside: listed(`
    mediation, mediator, mediating, mediation efforts, mediators, intermediaries, intermediary, brokering,
    mediations, broker, brokered
  `),
    },
    organiser: {
      behind: listed(`
    organised by, organized by, arranged by, coordinated by, under the auspices of, under
    the supervision of, supervised by, overseen by, under the aegis of, conducted by,
    carried out by, implemented by, monitored by, under the umbrella of, handled by, in
    coordination with, coordination with, together with
  `),
      before: listed(`
    organised, organized, arranged, arranges, coordinated, has organised, has organized,
    supervised, has supervised, oversaw, organises, organizes, oversees, monitored, took
    part in organising, took part in organizing, in organising, in organizing, assured,
    ensured, took part in the operation
  `),
      beside: ['auspices', 'supervision'],
    },
    host: {
      behind: ['hosted by', 'as hosts'],
      before: listed(`
    hosted, hosts, has hosted, played host, provided the venue, offered to host, hosting
  `),
      beside: [],
    },
    guarantor: {
      behind: ['guaranteed by', 'guarantor'],
      before: ['guaranteed', 'acted as guarantor', 'as guarantor', 'as guarantors'],
      beside: ['guarantors'],
    },
    carrier: {
      behind: listed(`
    flown by, transported by, carried by, taken home by, transferred by, escorted by,
    accompanied by, brought home by, chartered by, handed over to, delivered by, aboard
  `),
      before: listed(`
    flew, airlifted, transported, escorted, chartered, provided the plane, provided planes,
    provided aircraft
  `),
      beside: [],
    },
    medical: {
      behind: listed(`
    taken to, are in, are currently in, are now in, were taken to, currently on the
    territory of, on the territory of, remain in, receiving care in, treated in
  `),
      before: [],
      beside: [],
    },
  },
  thanked: listed(`
    thank, thanked, thanks, thankful to, thanking, grateful to, gratitude to, gratitude towards,
    gratitude for, appreciation to, appreciation for, credited, praised,
    expressed thanks to, paid tribute to, commended, hailed, welcomed the role of,
    welcomed the efforts of, acknowledged
  `),
  thankedFor: listed(`for`),
  merits: {
    mediator: listed(`
    mediation, mediating, mediator*, good offices, brokering, broker*, facilitat*, effort*,
    help*, assist*, support*, role, participation, involvement, cooperation, contribution,
    part, exchange*, swap*, release*, return*, negotiat*, talks, possible, humanitarian,
    success*, intermediary, arrang*, organis*, organiz*
  `),
    host: listed(`
    hosting, hospitality, hosted, host*, venue, receiving, welcoming, sheltering, taking in
  `),
    medical: listed(`
    medical, treatment, treating, care, caring, hospital*, rehabilitation, nursing, wounded
  `),
    carrier: listed(`
    transport*, flight*, plane*, aircraft, flying, carrying, airlift*, logistic*
  `),
  },
  organisations: {
    behind: listed(`
    by, by the, through, to, with, via, from, representatives of, delegates of, delegates
    from, vehicles of, presence of, planes of, plane of, aircraft of, flights of, buses of, efforts of
  `),
    before: listed(`
    flight, flights, plane, planes, aircraft, delegates, delegate, teams, team, staff,
    vehicles, vehicle, convoy, buses, ships, facilitated, repatriated, transferred,
    transported, carried, escorted, accompanied, visited, interviewed, registered, took,
    brought, flew, received, handed, helped, supported, took part, participated, acted,
    has taken part, have taken part, carried out, ensured, verified, checked, supervised,
    operation, operations, oversaw, completed, began, started, role, neutral intermediary,
    released, provided, drove, ferried, bused, bussed, shuttled, moved, conveyed, brokered,
    took charge of, arranged, helped to, saw to
  `),
    beside: ['auspices'],
  },
  between: ['between'],
  hedges: listed(`
    as far as i remember, as far as he remembers, as far as he recalls, as far as she
    remembers, if i remember correctly, if he remembers correctly, if i am not mistaken, if
    memory serves, reportedly, allegedly, apparently, supposedly, purportedly, presumably,
    it is believed, is believed to, are believed to, is thought to, are thought to,
    unconfirmed, not confirmed, could not be verified, could not be independently verified,
    could not independently verify, cannot be verified, not independently verified,
    probably, possibly, perhaps, it is unclear, remains unclear, to the best of my
    knowledge, to his knowledge, as far as is known, it appears, seems to, may have, might
    have, could have, preliminary, according to preliminary, by some accounts, it is said,
    rumoured, rumored, so-called
  `),
  stances: {
    accuses: listed(`
    accused, accuses, accusing, blamed, blames, blaming, sabotaging, sabotaged, sabotage,
    deliberately delaying, accuse, blame, is accused of, reproached, reproaches,
    holds responsible, held responsible
  `),
    denies: listed(`
    denied, denies, denying, rejected, rejects, refuted, dismissed, disputed, disputes,
    disinformation, untrue, false claims, deny, reject, refutes, refute, dismiss,
    dismisses, contradicted, contradicts, called untrue, not true
  `),
    confirms: listed(`
    confirmed, confirms, verified, confirm, verifies
  `),
    thanks: listed(`
    thanked, thanks, grateful, gratitude, appreciation, thank, thankful, thanking
  `),
    demands: listed(`
    demanded, demands, called on, calls on, urged, urges, insisted, insists, called upon,
    appeal to, appealed to, demand, insist, urge, pressed for, appeals to, requested,
    requests, required, call on
  `),
    offers: listed(`
    offered, offers, proposed, proposes, ready to, readiness, willing to, invited, offer,
    propose, suggested, suggests, prepared to, stands ready, is ready
  `),
    complains: listed(`
    complained, complains, frustration, lamented, regretted, regrets, not ready,
    is not ready, not to drag out, dragging out, delays, slow pace, refuses, refused,
    postponed, put off, disappointed, unwilling, complain, regret, deplored, deplores,
    lament, laments, frustrated, drags out, dragged out, stalled, stalling, unwilling to
  `),
    announces: listed(`
    announced, announces, declared, announce, declares
  `),
  },
  topics: {
    pace: listed(`
    pace, mode, daily, schedule, timing, drag out, delay*, rapid, slow*, postpon*,
    frequency, put off, speed, later date*
  `),
    lists: ['list', 'lists', 'names'],
    remains: ['remains', 'bodies', 'fallen', 'body'],
    mediation: ['mediation', 'mediator*', 'mediating'],
    talks: ['talks', 'negotiations', 'round', 'meeting'],
    exchange: ['exchange*', 'swap*', 'release*', 'repatriation'],
    treatment: ['treatment', 'torture', 'ill-treatment', 'conditions'],
  },
  conditions: {
    treatment: listed(`
    medical treatment, medical care, medical assistance, medical help, medical aid,
    psychological help, psychological assistance, psychological and medical help,
    psychological and medical assistance, medical and psychological assistance,
    psychological support, undergo treatment, necessary treatment, hospital*, medical
    examination, undergo medical
  `),
    rehabilitation: ['rehabilitation', 'reintegration', 'recovery programme', 'recovery program'],
    load: listed(`
    heavy work, hard work, physically and psychologically, psychologically and physically,
    psychologically draining, physically draining, physically exhausting, round-the-clock,
    round the clock, psychological burden, draining, exhausting, burden
  `),
    access: listed(`
    access to prisoners, access to the prisoners, allowed access, granted access, denied
    access, access to detainees, visited the prisoners, private interviews, no access
  `),
  },
}
