/** French: what a number counts. */
import type { Words } from '../../frames/term.ts'

export const nouns = {
  person: `
    personne, personnes, prisonnier, prisonniers, prisonniers de guerre, prisonnier de guerre,
    captif, captifs, détenu, détenus, otage, otages, ressortissants, ressortissant, citoyens,
    hommes, défenseurs, compatriotes, internés, interné, individus, ex-détenus,
    personnes détenues`,
  military: `
    soldat, soldats, militaire, militaires, combattant, combattants, officiers, marins,
    gardes-frontières, miliciens, membres des forces armées, gardes nationaux, conscrits,
    parachutistes`,
  civilian: `
    civil, civils, civils détenus, habitants, détenus civils, internés civils,
    prisonniers civils, prisonniers politiques`,
  wounded: `
    blessé, blessés, grands blessés, blessés graves, grièvement blessés, gravement malades,
    malades, prisonniers blessés, soldats blessés, blessés et malades, prisonniers malades,
    blessés et de malades`,
  child: `
    enfant, enfants, mineurs, mineur, filles et garçons`,
  woman: `
    femme, femmes, femmes soldats, prisonnières, militaires féminines, détenues`,
  remains: `
    corps, dépouille, dépouilles, dépouilles mortelles, restes, morts, soldats tombés, cercueils,
    soldats tués, tués, corps sans vie`,
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
