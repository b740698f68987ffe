/** French: what a number counts. */
import type { Words } from '../../frames/term.ts'

export const nouns = {
  person: `
    personne, personnes, prisonnier, prisonniers, prisonniers de guerre, prisonnier de guerre,
    captif, captifs, détenu, détenus, otage, otages, ressortissants, ressortissant, citoyens,
    hommes, défenseurs, compatriotes, internés, interné, individus, ex-détenus,
    personnes détenues, ressortissantes, citoyennes, concitoyens, séquestrés, ex-prisonniers,
    anciens prisonniers, hommes et femmes, prisonniers libérés`,
  military: `
    soldat, soldats, militaire, militaires, combattant, combattants, officiers, marins,
    gardes-frontières, miliciens, membres des forces armées, gardes nationaux, conscrits,
    parachutistes, gardes-frontière, membres de la garde nationale, pilotes, fusiliers marins,
    appelés, militaires ukrainiens, soldates, marines, réservistes, volontaires étrangers`,
  civilian: `
    civil, civils, civils détenus, habitants, détenus civils, internés civils, prisonniers civils,
    prisonniers politiques, civile, civiles, population civile, journalistes, otages civils,
    non-combattants, pêcheurs, retraités, militants`,
  wounded: `
    blessé, blessés, grands blessés, blessés graves, grièvement blessés, gravement malades,
    malades, prisonniers blessés, soldats blessés, blessés et malades, prisonniers malades,
    blessés et de malades, blessées, mutilés, amputés, invalides, grands malades,
    gravement blessés, blessés légers, sérieusement blessés`,
  child: `
    enfant, enfants, mineurs, mineur, filles et garçons, mineures, garçons, filles, fillettes,
    nourrissons, adolescents, bébés, enfants ukrainiens`,
  woman: `
    femme, femmes, femmes soldats, prisonnières, militaires féminines, détenues`,
  remains: `
    corps, dépouille, dépouilles, dépouilles mortelles, restes, morts, soldats tombés, cercueils,
    soldats tués, tués, corps sans vie, défunts, soldats morts, militaires tués, combattants tués,
    soldats décédés, cadavres, ossements`,
  things: `
    vol, vols, avion, avions, bus, autocars, autobus, ambulances, véhicules, camions, ville,
    villes, village, villages, pays, région, régions, provinces, an, ans, année, années, mois,
    semaine, semaines, jour, jours, heure, heures, minutes, kilomètres, km, chars, drones,
    missiles, obus, %, pour cent, articles, article, points, page, pages, délégués, médecins,
    infirmiers, employés, bénévoles, observateurs, experts, familles, proches, visites,
    entretiens, voix, dollars, euros, millions, million, milliards, fois, côtés, parties, camps,
    brigade, bataillon, régiment, lettres, ministres, médiateurs, tonnes, responsables,
    représentants`,
} satisfies Words
