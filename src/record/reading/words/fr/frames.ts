/** French: series, agreements, and the cues that bind a number. */
import type { Words } from '../../frames/term.ts'

export const frames = {
  exchange: `
    échange, échanges, échange de prisonniers, échanges de prisonniers,
    échange de prisonniers de guerre, échange de captifs, échange de détenus`,
  mediation: `
    médiation, médiations, efforts de médiation`,
  operation: `
    opération, opérations, rapatriement, rapatriements, opération de rapatriement, remise,
    remises`,
  stage: `
    étape, étapes, phase, phases, partie, tranche, tranches, groupe, groupes, vague, volet, lot`,
  talks: `
    pourparlers, négociations, discussions, rencontre, réunion, cycle, cycle de négociations,
    série de pourparlers, consultations`,
  agreement: `
    accord, accords, entente, arrangement, arrangements, mémorandum, convenu, convenus, convenue`,
  formula: `
    formule, format, principe, modalité`,
  list: `
    liste, listes`,
  passive: `
    été, est, sont, était, étaient, furent, fut, soient, être`,
  each: `
    chacun, chacune, de chaque côté, chaque côté, de part et d'autre, chaque camp, chaque partie,
    par camp, par partie, pour chaque camp, de chaque camp, chaque pays, autant de,
    le même nombre, même nombre, de chaque partie, de part et d’autre, chacun des camps,
    chacune des parties, de chaque bord, de chacun des deux côtés, chaque nation,
    autant de chaque côté, à parts égales`,
  both: `
    entre, les deux camps, les deux parties, les deux pays, deux côtés, les belligérants,
    parties au conflit`,
  total: `
    au total, un total de, total, en tout, nombre total, total de, globalement, soit`,
  among: `
    dont, parmi eux, parmi lesquels, parmi elles, y compris, parmi, comprenant, notamment,
    parmi les, au nombre desquels, à savoir`,
  'in-return': `
    en échange de, contre, en échange, en contrepartie, en contrepartie de, tandis que,
    en retour, de son côté, contre la libération`,
  for: `
    contre, pour`,
  'so-far': `
    à ce jour, jusqu'à présent, jusqu'ici, depuis le début de la guerre,
    depuis le début du conflit, depuis le début de l'invasion, depuis le début de la crise,
    désormais, à présent, jusqu'à maintenant, depuis février 2022, depuis l’invasion,
    depuis le début des hostilités, au cours de la guerre, pendant la guerre,
    depuis le début de l’offensive, depuis l’éclatement, en tout depuis`,
  since: `
    depuis, à compter`,
  amounts: `
    s'élève à, s'élève désormais à, atteint, dépasse, a dépassé, franchit, porte à, portant à, porté à, atteignant, s'élève,
    ce qui porte, a porté, portent à, s'établit à, porte`,
  'number-of': `
    nombre de, nombre, nombre total, le nombre, chiffre total, chiffre, bilan, total`,
  'this-year': `
    cette année, depuis le début de l'année, de l'année, depuis janvier, dans l'année`,
  previous: `
    précédent, précédente, précédents, dernier échange, le dernier, la dernière, dernier,
    dernière`,
  earlier: `
    auparavant, précédemment, plus tôt, la semaine dernière, le mois dernier, rappel,
    pour rappel, la veille, la semaine précédente, rappelle`,
  from: `
    de, depuis, en provenance de, hors de, du`,
  to: `
    à, vers, en, au, aux`,
  held: `
    détenus par, détenu par, retenus par, aux mains de, détenus en, retenus en, emprisonnés en,
    capturés par, détenus dans, détenues par`,
  captivity: `
    captivité, détention, prisons, prison, geôles, geôle, détention de`,
  home: `
    chez eux, leur foyer, foyer,  patrie, au pays, leur pays, dans leurs foyers, foyers, à la maison, sol natal`,
  own: `
    ses, leurs, nos, siens, notre,
    les siens, des siens, siennes`,
  more: `
    autres, autre, supplémentaires, de plus, encore, nouveaux, nouvelle`,
  under: `
    dans le cadre de, en vertu de, conformément, aux termes de, selon les termes,
    en application de, dans le cadre, à la suite de, en vertu, conclu, conclus, issus de,
    prévu par, au titre de, l'accord de,
    en vertu de l'accord`,
  will: `
    doit, doivent, devrait, devraient, devait, devaient, sera, seront, prévoit, prévoient, prévu,
    prévue, prévus, prévoyait, propose, proposé, va, vont, prêt à, prêts à, attendu, attendus,
    envisage, porte sur, portant sur, libérera, remettra, échangeront, prochain, prochaine,
    sur la liste, pourrait, pourraient, s'engage, engagé à, promis, compte, auront,
    devaient aussi, devait être, devaient être, doit être, attend, attendent, souhaite,
    souhaitent, s'apprête, s'apprêtent, libéreront, remettront, échangera, aura lieu,
    auront lieu`,
  agreed: `
    convenu, conviennent, sont convenus, d'accord pour, accord pour, accord sur, signé, accepté,
    s'accordent, se sont entendus, entendus sur, accepte, accord prévoyant, mis d’accord,
    se sont mis d’accord, mettre d’accord, sont tombés d’accord, ont convenu, a convenu,
    entente sur, ont conclu un accord, ont signé, s’étaient entendus, étaient convenus`,
  next: `
    prochain, prochaine, prochains, prochaines, suivant, suivante, à venir`,
  not: `
    ne, pas, ni, aucun, aucune, sans, non, n'`,
  denied: `
    démenti, dément, nié, nie, rejeté, réfuté, conteste, démentent, désinformation, rejette,
    réfute, ont démenti, ont nié, infox, fausse information, fausses informations, réfutent,
    rejettent, contesté`,
  withheld: `
    n'ont pas précisé le nombre, n'a pas précisé le nombre, sans préciser le nombre,
    sans préciser combien, sans donner de chiffre, sans donner de chiffres,
    n'a pas donné de chiffre, n'ont pas donné de chiffre, sans en préciser le nombre,
    n'a pas été précisé, n'a pas été communiqué, n'ont pas été communiqués, le nombre exact,
    nombre non précisé, nombre n'a pas été, sans indiquer le nombre, sans indiquer combien,
    n'a pas dit combien, n'ont pas dit combien, pas précisé, pas divulgué`,
  care: `
    traitement, soins, rééducation, réadaptation, réhabilitation, aide médicale,
    assistance médicale, soutien psychologique, suivi médical, aide psychologique,
    examens médicaux, prise en charge, soins médicaux, convalescence, soins psychologiques,
    accompagnement psychologique, suivi, hospitalisation, bilan de santé, réinsertion`,
  undergo: `
    recevront, recevoir, vont recevoir, suivront, bénéficieront, seront soignés,
    seront pris en charge, subiront, feront l'objet, doivent recevoir, seront soumis,
    sera proposé, recevra, bénéficiera, auront droit, vont suivre, vont bénéficier, subir,
    passeront, vont subir, seront suivis, seront hospitalisés`,
  deadline: `
    d'ici, avant, dans un délai, au plus tard`,
  'one-sided': `
    unilatérale, unilatéral, unilatéralement, geste de bonne volonté, sans contrepartie, graciés,
    hors échange`,
  captured: `
    capturés, capturé, faits prisonniers, détenus depuis, prisonniers depuis, nés, né, disparus,
    emprisonnés depuis`,
  said: `
    déclaré, annoncé, dit, affirmé, indiqué, précisé, confirmé, rapporté, assuré, écrit, ajouté,
    souligné, annonce, selon, affirme`,
  link: `et, le, en, à, dans, qui, mais, lors, ce, aussi, vendredi, samedi`,
  by: `par`,
  reverse: `
    en sens inverse, dans l'autre sens, dans le sens inverse, dans la direction opposée`,
  respectively: `
    respectivement`,
  stays: `
    détient encore, détiennent encore, détient toujours, détiennent toujours, encore détenus,
    toujours détenus, restent en captivité, restent détenus, demeurent en captivité,
    demeurent détenus, portés disparus, attendent toujours, attendent encore, reste aux mains,
    restent aux mains, sont encore détenus, sont toujours détenus, se trouvent encore,
    sont encore en captivité, sont toujours en captivité, encore en captivité,
    toujours en captivité`,
  relative: `
    qui, lesquels, lorsque, quand`,
  belongs: `
    appartenir à, appartiennent à, appartenant à, appartiendraient à`,
  postponed: `
    reporté, reportée, reportés, reportées, ajourné, ajournée`,
  away: `
    ont été remis, ont été remises, a été remis, ont été livrés, ont été transférés`,
  difference: `
    différence de, écart de, divergence de`,
  numbered: `
    numéro, n°, le numéro`,
  same: `
    autant, le même nombre, même nombre, un nombre égal, un nombre identique, autant de,
    tout autant, un nombre équivalent`,
  half: `
    à parts égales, à égalité, moitié-moitié, la moitié de chaque côté, répartis à parts égales,
    la moitié pour chaque`,
  'of-the': `
    parmi les, parmi ces, de ces, sur ces`,
  'in-place-of': `au lieu de, au lieu des, plutôt que, plutôt que les`,
  instead: `
    mais, finalement, en fait, en réalité, seulement, toutefois, cependant`,
  theirs: `
    de ses, de leurs, ses, leurs propres, ses propres`,
} satisfies Words
