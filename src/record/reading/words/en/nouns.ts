/** English: what a number counts. */
import type { Words } from '../../frames/term.ts'

export const nouns = {
  person: `
    people, person, persons, prisoner, prisoners, prisoners of war, prisoner of war, pow, pows,
    captive, captives, detainee, detainees, internee, internees, hostage, hostages, inmates,
    citizens, nationals, individuals, men, defenders, defender, returnees, abductees,
    countrymen, compatriots, men and women, fighters and civilians, of our people,
    of its people, former prisoners, fishermen, fisherman, crew members, crewmen,
    men and women in uniform, servicemen and civilians, convicts, combatants and civilians,
    national, citizen, adults, elderly people`,
  military: `
    soldier, soldiers, serviceman, servicemen, service members, service member, servicemembers,
    service personnel, service men and women, military personnel, troops, fighters, combatants,
    militants, officers, marines, guardsmen, border guards, conscripts, sailors, militiamen,
    privates and sergeants, servicepeople, national guardsmen, national guard members,
    members of the armed forces, military prisoners, military captives, paratroopers,
    warriors, reservists, recruits, enlisted men, national guards, military men,
    army prisoners, military pows, military servicemen, men in uniform, officer, marine,
    fighter, service woman, conscript`,
  civilian: `
    civilian, civilians, civilian internees, civilian detainees, civilian prisoners,
    civilian captives, civilian hostages, residents, political prisoners, journalists,
    villagers, townspeople, non-combatants, noncombatants, resident, pensioners, seamen,
    civilian sailors, civilian seamen, activists, journalist`,
  wounded: `
    wounded, injured, wounded soldiers, wounded prisoners, seriously wounded, severely wounded,
    gravely ill, seriously ill, sick and wounded, wounded and sick, wounded and seriously ill,
    wounded fighters, wounded servicemen, sick prisoners, wounded detainees,
    casualties evacuated, severely injured, seriously injured, gravely wounded,
    critically wounded, disabled, disabled prisoners, disabled veterans, invalids, amputees,
    badly wounded, gravely injured, heavily wounded, wounded men, injured soldiers,
    wounded and ill, sick and injured, ill and wounded`,
  child: `
    child, children, minors, boys, girls, boys and girls, underage,
    girl, boy, infants, babies, teenagers, minor`,
  woman: `
    woman, women, servicewomen, female soldiers, female prisoners, female detainees, mothers`,
  remains: `
    body, bodies, remains, fallen, dead, dead soldiers, dead bodies, casualties, coffins,
    corpses, sets of remains, killed soldiers, fallen soldiers, fallen defenders, mortal remains,
    killed servicemen,
    sets of human remains, bodies of the fallen, bodies of fallen, dead bodies of,
    bodies of soldiers, bodies of servicemen, the dead, deceased, fallen servicemen,
    fallen servicemembers, fallen heroes, remains of, urns, slain`,
  things: `
    remains a, remains an, remains the, remains one, remains to be, remains unclear, remains uncertain,
    remains unknown, remains open, remains committed, remains ready,
    flight, flights, plane, planes, aircraft, bus, buses, ambulances, trucks, vehicles, convoys,
    convoy, cities, city, towns, villages, settlements, countries, states, regions, governorates,
    provinces, year, years, years old, year old, years of age, month, months, week, weeks, day,
    days, hour, hours, minutes, km, kilometres, kilometers, kilometre, miles, metres, tonnes,
    tons, kg, tanks, drones, missiles, shells, percent, per cent, articles, article, points,
    paragraph, page, pages, delegates, doctors, medics, nurses, staff, employees, volunteers,
    observers, journalist teams, teams, experts, negotiators, families, relatives, visits,
    interviews, votes, dollars, euros, million, billion, names, times, sides, parties, nations,
    brigade, brigades, battalion, regiment, crossing, crossings, attacks, letters, parcels,
    samples, tests, hospitals, camps, ministers, mediators, representatives, officials,
    passengers on`,
} satisfies Words
