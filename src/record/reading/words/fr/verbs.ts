/** French: which way people went. */
import type { Words } from '../../frames/term.ts'

export const verbs = {
  'came-back': `
    sont rentrés, est rentré, rentrés, rentré, rentrer, rentrent, sont revenus, revenus, revenir,
    rapatriés, rapatrié, rapatriées, retour de, retour, le retour, retournés, arrivés, arrivé,
    libérés, libéré, libérées, remis, remises, regagné, regagnent, rendus, rendues, restitués,
    restituées, ont été libérés, ont été remis, échangés, acheminés, transportés, transférés,
    ont atterri, ont retrouvé, rapatriement de, rapatriement, sortis de captivité, échangées,
    de retour, rejoint, ont rejoint, retrouvé leurs familles, ont retrouvé leurs familles,
    regagné leur, reconduits, ramenés, ramené, revenu, rentrés de, retournées, transférées,
    transportées, convoyés, rentrées, revenues, sont de retour, est de retour,
    retrouvé la liberté, ont retrouvé la liberté, recouvré la liberté, ont recouvré la liberté,
    ont regagné, a regagné, ont rejoint leur, sont arrivés, ont été rapatriés, ont été rapatriées,
    ont été rendus, ont été rendues, ont été restitués, ont été restituées, ont été ramenés,
    ont été reconduits, évacués, évacuées, ont franchi, relâchées, élargis, élargies,
    ont pu rentrer, ont pu regagner, sorties de captivité, reviennent, sont rentrées`,
  returned: `
    a ramené, ont ramené, ramène, ramener`,
  got: `
    a reçu, ont reçu, reçoit, reçu, recevoir, récupéré, récupère, récupérer, récupéraient,
    a récupéré, accueilli, accueille, obtenu la libération, obtient la libération,
    obtenu le retour, rapatrie, a rapatrié, ont rapatrié, a fait rentrer, retrouve, ont accueilli,
    a accueilli, accueillent, ont récupéré, ont obtenu, a obtenu, s'est vu remettre,
    se sont vu remettre, a pu récupérer, a recouvré, ont recouvré, récupéra, ramène chez,
    obtiennent, obtenu la remise, obtenu le rapatriement, ramené chez, reçu en retour,
    en a récupéré, récupérant, recevant, accueillant, a libéré de captivité, s’est fait remettre,
    avoir reçu, avoir récupéré, avoir obtenu, avoir rapatrié, ayant reçu, ayant récupéré,
    avoir accueilli`,
  gave: `
    a remis, ont remis, remet, remettent, remettre, avait remis, avaient remis, a libéré,
    ont libéré, libère, libèrent, libérer, libérant, a livré, livré, a rendu, ont rendu, rend,
    rendre, a transféré, transférer, a relâché, ont relâché, relâché, relâchés, relâcher,
    a restitué, ont restitué, restituer, libération de, remise de, la libération, remettant,
    remettra, libérera, avait libéré, avaient libéré, avait rendu, a renvoyé, ont renvoyé,
    renvoyé, renvoie, relâche, relâchent, a élargi, a cédé, ont cédé, en a rendu, en a remis,
    restitue, restituent, rendent, a laissé partir, ont laissé partir, livrent, ont livré,
    ont transféré, a fait libérer, a expulsé, avoir rendu, avoir remis, avoir libéré,
    avoir restitué, avoir relâché, avoir livré, avoir transféré, ayant remis, ayant libéré,
    ayant rendu`,
  swapped: `
    échangé, échangent, échanger, échange de prisonniers de guerre portant, échangeront,
    échangeant, ont échangé, procédé à un échange, troqué, se sont échangé, se sont rendu,
    se sont remis, ont procédé à un échange, a procédé à un échange, ont effectué un échange,
    s’échangent, ont troqué, procèdent à un échange, avoir échangé, ayant échangé,
    avoir procédé à un échange`,
  began: `
    commencé, commence, débuté, débute, entamé, lancé, démarré, a démarré, ont entamé`,
  failed: `
    annulé, échoué, reporté, avorté, n'a pas eu lieu, ajourné, tourné court, a été reportée,
    a été reporté, reportée, suspendu, suspendue, annulée, a échoué, n'ont pas eu lieu,
    n'a pu avoir lieu, n'est pas arrivé, ne sont pas arrivés, a refusé de, ont refusé de,
    refuse de, n’aura pas lieu, a capoté, capoté, a tourné court, repoussé, repoussée, a avorté,
    bloqué, n’a pas pu avoir lieu, a achoppé, interrompu, interrompue`,
} satisfies Words
