/** Who did, said, passed on or helped, in French. Lower case takes every case. */
import { listed } from '../listed.ts'
import type { WhoWords } from '../who.ts'

export const who: WhoWords = {
  connectors: new Set(['de', 'la', 'du', 'des', 'd', 'l', 'a', 'en', 'au', 'aux', 'le']),
  and: new Set(['et', 'ainsi']),
  not: new Set(['pas', 'ne', 'n', 'sans', 'aucun', 'aucune', 'jamais']),
  joins: new Set([
    'et',
    'la',
    'le',
    'les',
    'l',
    'de',
    'du',
    'des',
    'd',
    'ainsi',
    'que',
    'aussi',
    'autorites',
  ]),
  subject: 'before',
  commaEnds: true,
  quotatives: listed(`
    a déclaré, ont déclaré, a annoncé, ont annoncé, a dit, ont dit, a affirmé, ont affirmé,
    a indiqué, ont indiqué, a confirmé, ont confirmé, a précisé, ont précisé, a ajouté,
    a souligné, ont souligné, a expliqué, a rapporté, ont rapporté, a fait savoir,
    ont fait savoir, a écrit, déclare, annonce, annoncent, affirme, indique, indiquent,
    confirme, précise, souligne, a assuré, a estimé, a rappelé, a reconnu, a démenti,
    ont démenti, a rejeté, a accusé, a appelé, a remercié, ont remercié, s’est félicité,
    a salué, a révélé, a publié, a informé, a regretté, a déploré, avait annoncé,
    avait déclaré, avait indiqué, a noté, a dénoncé, a exprimé, remercie, remercient,
    parle de, parlent de, a parlé de, a évoqué, évoque, salue, saluent, a exigé, exige,
    a réclamé, réclame, a promis, promet, a demandé, a averti, a commenté, a répondu,
    a répété, a martelé, rapporte, rapportent, affirment, assure, assurent, soutient,
    soutiennent, revendique, s’est réjoui, se réjouit, a proposé, a plaidé, a insisté,
    insiste, confirment, précisent, soulignent, dément, démentent, accuse, accusent,
    rejette, a contesté, conteste, dénonce, regrette, déplore, appelle, rappelle, estime,
    explique, écrit, publie, évalue, a évalué, a chiffré, chiffre
  `),
  attributions: listed(`
    selon, d’après, a-t-on appris auprès de, cité par, citée par, citant, de source,
    aux dires de, à en croire, dans un communiqué de, selon un communiqué de,
    dans un communiqué du, selon les chiffres de, communiqué de, communiqué du, au dire de,
    confirmé par, annoncé par, rapporté par, d’après le décompte de, selon le décompte de,
    au décompte de, d’après les chiffres de, comme l’a annoncé, comme l’a indiqué,
    comme l’a précisé, de l’aveu de, a-t-on indiqué auprès de, a-t-on indiqué à,
    de l’avis de
  `),
  again: listed(`
    a-t-il déclaré, a-t-il dit, a-t-il ajouté, a-t-il indiqué, a-t-il précisé, a-t-elle
    déclaré, a-t-elle ajouté, a-t-elle indiqué, il, elle, l’agence, l’institution, le
    communiqué, la même source, le responsable, l’organisation
  `),
  ministry: ['le ministère', 'ministère'],
  unnamed: listed(`
    source, sources, une source anonyme, des sources, source diplomatique, source proche,
    sources sécuritaires
  `),
  officials: listed(`
    responsable, responsables, officiels, fonctionnaires, côté, partie, camp
  `),
  bothSides: listed(`
    des deux pays, des deux côtés, des deux camps, des deux capitales, les deux parties,
    les deux camps, des deux parties
  `),
  possessives: new Set(['son', 'sa', 'ses', 'leur', 'leurs']),
  roles: {
    mediator: {
      behind: listed(`
    sous la médiation de, sous médiation, grâce à la médiation de, grâce à la médiation du,
    grâce à la médiation des, avec la médiation de, avec la médiation des,
    avec la médiation du, par la médiation de, par l’intermédiaire de,
    par l’intermédiaire du, par l’intermédiaire des, par l’entremise de,
    par l’entremise du, par l’entremise des, médiation de, médiation du, médiation des,
    négocié par, négociée par, négocié sous l’égide, avec l’aide de, avec l’aide du,
    avec l’aide des, avec le concours de, avec le concours du, avec le concours des,
    avec le soutien de, avec le soutien du, avec le soutien des, grâce aux efforts de,
    grâce aux efforts des, grâce aux bons offices de, bons offices de, efforts de,
    efforts des, avec la participation de, facilité par, facilitée par, facilités par,
    grâce à, médiateurs, médiateur, en coopération avec, via
  `),
      before: listed(`
    a servi d’intermédiaire, ont servi d’intermédiaire, servant d’intermédiaire,
    servant d’intermédiaires, servi de médiateur, a joué le rôle de médiateur,
    joué les médiateurs, joué les intermédiaires, a joué un rôle, ont joué un rôle,
    comme médiateur, comme intermédiaire, en tant que médiateur, en tant qu’intermédiaire,
    a facilité, ont facilité, a négocié, ont négocié, a aidé, ont aidé, a contribué,
    ont contribué, ayant servi, jouant les intermédiaires, jouant le rôle de médiateur,
    a réussi, ont réussi, médiateur, médiateurs, intermédiaire, intermédiaires, a permis,
    a mené une médiation, ont mené une médiation, médié, ont joué les médiateurs,
    a joué les médiateurs, jouent les médiateurs, a fait office de médiateur,
    a fait office d’intermédiaire, ont fait office de médiateurs, a prêté ses bons offices,
    ont œuvré, a œuvré, ont permis, a apporté son concours, ont apporté leur concours,
    a apporté son aide, se sont entremis, s’est entremis, s’est entremise,
    a assuré la médiation, ont assuré la médiation, ont servi de médiateurs,
    a servi de médiateur, ont servi d’intermédiaires, a joué l’intermédiaire, médiatrice
  `),
      beside: ['médiation', 'médiations', 'entremise', 'intermédiation'],
    },
    organiser: {
      behind: listed(`
    sous l’égide de, sous l’égide du, sous l’égide des, sous l’égide, sous les auspices de,
    sous les auspices du, sous les auspices des, sous la supervision de, sous la supervision
    du, sous la supervision des, organisé par, organisée par, organisés par, coordonné par,
    coordonnée par, supervisé par, supervisée par, en coordination avec, sous le patronage
    de, sous le parrainage de
  `),
      before: listed(`
    a organisé, ont organisé, a coordonné, ont coordonné, a supervisé, ont supervisé,
    organise, a pris part, ont participé
  `),
      beside: ['égide', 'auspices'],
    },
    host: {
      behind: listed(`
    accueilli par, accueillis par, accueillies par, hébergé par, hôte
  `),
      before: listed(`
    a accueilli, ont accueilli, accueille, accueillait, a hébergé
  `),
      beside: [],
    },
    guarantor: {
      behind: ['garanti par', 'garant', 'garants'],
      before: ['s’est porté garant', 'garantit', 'garant', 'garants'],
      beside: [],
    },
    carrier: {
      behind: listed(`
    transportés par, transporté par, acheminés par, rapatriés par, ramenés par, à bord d’un
    avion de, à bord d’avions de, à bord d’un avion, à bord d’avions, escortés par
  `),
      before: listed(`
    a transporté, ont transporté, a acheminé, a escorté, a affrété, a rapatrié, ont rapatrié
  `),
      beside: [],
    },
    medical: {
      behind: listed(`
    se trouvent en, se trouvent actuellement en, soignés en, pris en charge en
  `),
      before: [],
      beside: [],
    },
  },
  thanked: listed(`
    remercié, remercie, remercient, remerciant, remerciements à, remerciements aux,
    reconnaissance à, reconnaissant à, reconnaissants à, sa gratitude à, gratitude envers,
    sa reconnaissance envers, a salué, ont salué, salue, rendu hommage à
  `),
  thankedFor: listed(`pour`),
  merits: {
    mediator: listed(`
    médiation*, médiat*, entremise, bons offices, effort*, aide, appui, soutien, rôle,
    participation, concours, contribution, échange*, libération*, retour*, négociat*,
    humanitaire*, facilit*, coopération, organis*
  `),
    host: listed(`
    accueil*, hospitalité, hébergement, héberg*
  `),
    medical: listed(`
    soin*, soigner, traitement, médica*, hôpita*, hospital*, rééducation, blessés
  `),
    carrier: listed(`
    transport*, avion*, vol, vols, achemin*
  `),
  },
  organisations: {
    behind: listed(`
    par, par le, par la, par l’, avec, au, à, via, délégués, délégués du, équipes, équipes
    du, représentants, avions
  `),
    before: listed(`
    a rapatrié, ont rapatrié, a transporté, a facilité, a escorté, a accompagné, a visité, a
    organisé, a aidé, a participé, ont accompagné, a pris, avions, a remis, a supervisé, a
    mené
  `),
    beside: ['égide', 'auspices'],
  },
  between: ['entre'],
  hedges: listed(`
    si je me souviens bien, si ma mémoire est bonne, pour autant que je m’en souvienne,
    autant qu’il s’en souvienne, à ma connaissance, à sa connaissance, apparemment,
    prétendument, présumé, présumée, semble-t-il, il semble que, il semblerait, aurait,
    auraient, serait, seraient, probablement, peut-être, sans doute, n’a pas pu être
    vérifié, n’ont pas pu être vérifiées, non confirmé, non confirmée, non confirmées, selon
    des informations préliminaires, à confirmer, dit-on
  `),
  stances: {
    accuses: listed(`
    a accusé, ont accusé, accuse, accusant, accusent, reproche, a reproché, a imputé,
    accusait, accusaient, reprochent, ont reproché, impute, imputent,
    tient pour responsable, a dénoncé, dénonce, dénoncent
  `),
    denies: listed(`
    a démenti, ont démenti, dément, a nié, nie, a rejeté, ont rejeté, a contesté,
    désinformation, démentent, a réfuté, ont réfuté, réfute, réfutent, nient, ont nié,
    rejettent, conteste, contestent, a qualifié de faux
  `),
    confirms: listed(`
    a confirmé, ont confirmé, confirme, confirmé, confirment
  `),
    thanks: listed(`
    a remercié, ont remercié, remercie, remerciant, reconnaissant, gratitude, remercient,
    a salué, ont salué, salue, gratitude envers, reconnaissance
  `),
    demands: listed(`
    a exigé, exige, a appelé, appelle, a demandé, demande, a réclamé, réclame, a exhorté,
    exigent, ont exigé, appellent, ont appelé, demandent, ont demandé, réclament, exhorte,
    exhortent, insiste, somme
  `),
    offers: listed(`
    a proposé, propose, a offert, prêt à, prête à, disposé à, disposée à, proposent,
    ont proposé, a suggéré, suggère, se dit prêt, se dit prête, se dit disposé
  `),
    complains: listed(`
    a regretté, regrette, a déploré, déplore, n’est pas prête, n’est pas prêt, pas prête,
    pas prêt, traîner, retarde, retards, lenteur, refuse, a refusé, frustration, reporté,
    regrettent, déplorent, se plaint, s’est plaint, se plaignent, tarde à, traîne,
    refusent, ont refusé, retarder
  `),
    announces: listed(`
    a annoncé, ont annoncé, annonce, annoncent
  `),
  },
  topics: {
    pace: listed(`
    rythme, cadence, calendrier, quotidien*, délai*, retard*, lenteur, traîner, report*
  `),
    lists: ['liste', 'listes'],
    remains: ['corps', 'dépouilles', 'restes'],
    mediation: ['médiation'],
    talks: ['pourparlers', 'négociations', 'discussions', 'round'],
    exchange: ['échange*', 'libération*', 'rapatriement*'],
    treatment: ['torture', 'traitement*', 'conditions de détention'],
  },
  conditions: {
    treatment: listed(`
    soins médicaux, assistance médicale, aide médicale, aide psychologique, assistance
    psychologique, soutien psychologique, traitement médical, examens médicaux, hospitalis*,
    soins
  `),
    rehabilitation: ['réhabilitation', 'rééducation', 'réadaptation', 'réinsertion'],
    load: listed(`
    travail lourd, travail très lourd, éprouvant, épuisant, jour et nuit, vingt-quatre
    heures sur vingt-quatre, charge psychologique, fardeau
  `),
    access: listed(`
    accès aux prisonniers, accès aux détenus, visiter les prisonniers, entretiens
    individuels, entretiens sans témoin
  `),
  },
}
