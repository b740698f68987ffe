/** The planner's sentences (src/exchange/forms/sentences.ts) in the words of the pages. */
export const said = {
  held: 'Held back for the whole exchange.',
  noClause: 'Of the clauses ({{clauses}}) none counts this person.',
  family: 'The family travels together or not at all; people in it: {{people}}.',
  rank: 'Number {{place}} of {{of}} alike, the longest held first; {{cutOff}} go. Days held: {{days}}; of the last who goes: {{lastDays}}.',
  limitReached:
    'Clause {{clause}} lets at most {{people}} of those held by {{party}} go, and that many go.',
  placesTaken:
    'From stage {{stage}} on no {{kind}} for those held by {{party}} is free: {{places}} of {{places}} are taken.',
  orderFirst: 'Of {{of}} alike nobody goes: the agreed order puts another priority first.',
  accountLets: 'By the account of clause {{clause}}, {{people}} of those held by {{party}} go.',
  closesEven:
    'Clause {{clause}} closes even with {{people}} from each side; one more would need one more held by {{other}}.',
  ratioLets:
    'By clause {{clause}}, {{people}} of those held by {{party}} go: for every {{firstPeople}} held by {{first}}, {{secondPeople}} held by {{second}}.',
  cycleLets:
    'By clause {{clause}}, {{people}} of those held by {{party}} go; one more would need a whole cycle of sides.',
  later: 'Goes in stage {{stage}}, and in no earlier one.',
  firstStage: 'Goes in the first stage that is open to them.',
  goes: 'Goes in stage {{stage}}.',
  bindingPlaces:
    'in stage {{stage}} the {{kinds}} for those held by {{party}} are taken by people whom the agreed order puts first.',
  bindingEven:
    'clause {{clause}} closes even: one more held by {{party}} needs one more held by {{other}}, and there is none who can go.',
  bindingAhead:
    'by clause {{clause}} no side may be more than {{ahead}} ahead, and {{party}} is as far as that after stage {{stage}}.',
  limit: 'Clause {{clause}} lets at most {{people}} of those held by {{party}} go.',
  everybody: 'Clause {{clause}} lets everybody go: {{people}} in all.',
  pins: '{{people}} people are put on the plan by a decision of two officers.',
  cyclesOnly: 'Clause {{clause}} lets people go in cycles of sides only.',
  dutyFirst: 'Children, the wounded and sick, and others who are owed go first.',
  places: 'For those held by {{party}} there are {{places}} {{kinds}} in all stages.',
  placesAsked:
    'For those held by {{party}} there are {{places}} {{kinds}} in all stages; the clauses ask for {{people}}.',
  placesLeft:
    'For those held by {{party}}, {{places}} {{kinds}} are left in all stages after those who are owed.',
  placesLeftAsked:
    'For those held by {{party}}, {{places}} {{kinds}} are left in all stages after those who are owed; the clauses ask for {{people}}.',
  vehicles:
    'Each family held by {{party}} rides in one vehicle: the largest needs {{people}} seats, the largest vehicle has {{places}}.',
  escorts: 'The escorts for those held by {{party}} can take {{places}} in all stages.',
  escortsAsked:
    'The escorts for those held by {{party}} can take {{places}} in all stages; the clauses ask for {{people}}.',
  ahead: 'By clause {{clause}} no side may be more than {{ahead}} ahead after any stage.',
  closes: 'Clause {{clause}} closes even: its account opens at {{credit}} and must end at 0.',
  closesOf:
    'Clause {{clause}} closes even: the account of {{party}} opens at {{credit}} and must end at 0.',
  opensAhead:
    'By clause {{clause}}, {{party}} is {{people}} ahead from before; {{other}} can give back {{places}} in all stages ({{stages}}).',
  everyRule: 'No plan keeps every rule.',
}

export const saidPlaces = {
  kind: { seat: 'seat', stretcher: 'stretcher', remains: 'place for remains' },
  kinds: { seat: 'seats', stretcher: 'stretchers', remains: 'places for remains' },
}

/** What the desk answers in English is what the page says in English. */
export { planningRefusals as refusals } from '../../../src/exchange/refusals.ts'
