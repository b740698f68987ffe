import { describe, expect, test } from 'vitest'
import { fictional } from '../../gazetteer/fictional.ts'
import { statementOf } from '../../sources/statement-of.ts'
import { readStatement } from '../read-statement.ts'

function read(text: string) {
  const json = JSON.stringify({ publisher: 'Gazette', date: '2032-05-20', lang: 'en', text })
  const statement = statementOf({ name: 'a.json', bytes: new TextEncoder().encode(json) })
  return readStatement(statement, { gazetteer: fictional })
}

const done = (text: string) => {
  const { counts, events } = read(text)
  return counts
    .filter(({ modality, partOf }) => modality !== 'planned' && partOf === null)
    .map(({ n, side, category, event }) => {
      const day = events.find(({ id }) => id === event)?.date.value ?? '?'
      return `${n} ${category} to ${side}, ${day}`
    })
}

describe('whose they are', () => {
  test.each([
    [
      'Sixty-eight Northlandic soldiers crossed back on Monday. Marrow got the same number in return.',
      ['68 military to northland, 2032-05-17', '68 military to southland, 2032-05-17'],
    ],
    [
      'On 9 May 30 civilians changed hands, half of them from Northland.',
      ['30 civilian to both, 2032-05-09'],
    ],
    [
      'Northland got back 33 prisoners and Southland 35.',
      ['33 person to northland, 2032-05-20', '35 person to southland, 2032-05-20'],
    ],
    [
      'Eastmark thanked Southland and Northland for having answered its mediation, by which 84 captives, 43 Northlanders and 41 Southlanders, were freed on 9 May.',
      [
        '84 person to both, 2032-05-09',
        '43 person to northland, 2032-05-09',
        '41 person to southland, 2032-05-09',
      ],
    ],
    [
      'On Tuesday 478 people changed places: Northland 230, Southland 248.',
      [
        '478 person to both, 2032-05-18',
        '230 person to northland, 2032-05-18',
        '248 person to southland, 2032-05-18',
      ],
    ],
    [
      'Fifty-five soldiers came home to Northland on 9 May. Ten of them had been in a Southlandic camp.',
      ['55 military to northland, 2032-05-09'],
    ],
    [
      'On Thursday Northland got 41 people back from Southland rather than 115.',
      ['41 person to northland, 2032-05-20'],
    ],
    [
      'Southland handed over 12 people, who had defended the port until May, to Northland.',
      ['12 person to northland, 2032-05-20'],
    ],
    [
      'From 20 April to 3 May Southland handed over 12 people to Northland.',
      ['12 person to northland, 2032-04-20'],
    ],
    [
      'Northland and Southland let go 144 soldiers apiece. The defence ministry of Northland said so on Wednesday.',
      ['144 military to northland, 2032-05-19', '144 military to southland, 2032-05-19'],
    ],
    [
      'With a second handover on Monday, 17 May, the two kept what had been settled last month. Northland got 300 people back, Southland none.',
      ['300 person to northland, 2032-05-17'],
    ],
    [
      'Northland returned 40 wounded men, and received 44.',
      ['40 wounded to southland, 2032-05-20', '44 wounded to northland, 2032-05-20'],
    ],
    ['On Sunday 205 captives left Southland for home.', ['205 person to northland, 2032-05-16']],
    [
      'Northland said 12 children had been reunited with relatives in Southland.',
      ['12 child to southland, 2032-05-20'],
    ],
    [
      'Southland returned to Northland 185 soldiers and 20 civilians.',
      [
        '185 military to northland, 2032-05-20',
        '20 civilian to northland, 2032-05-20',
        '205 person to northland, 2032-05-20',
      ],
    ],
    [
      'A plane left Marrow for Halden with 35 former detainees on board.',
      ['35 person to northland, 2032-05-20'],
    ],
    ['Eastmark saw 96 prisoners arrive from Southland.', ['96 person to northland, 2032-05-20']],
    [
      'Halden: 75 freed. Marrow: 75 freed.',
      ['75 person to northland, 2032-05-20', '75 person to southland, 2032-05-20'],
    ],
    [
      'The Returns Headquarters said 84 people were freed: 33 military and 51 civilians.',
      ['84 person to northland, 2032-05-20'],
    ],
    [
      'Halden: 20 people exchanged – 14 soldiers, four guardsmen and a sailor.',
      ['20 person to northland, 2032-05-20'],
    ],
    [
      'Eighty-eight defenders are on Northlandic soil again.',
      ['88 person to northland, 2032-05-20'],
    ],
    [
      'Southland spoke first. Northland’s defence ministry confirmed that 45 of its own men were back.',
      ['45 person to northland, 2032-05-20'],
    ],
    [
      'Those freed were soldiers - 45; civilians - 8. All have been brought back to Northland.',
      [
        '45 military to northland, 2032-05-20',
        '8 civilian to northland, 2032-05-20',
        '53 person to northland, 2032-05-20',
      ],
    ],
    [
      'Eastmark announced its mediation, and 90 captives were freed from each country.',
      ['90 person to northland, 2032-05-20', '90 person to southland, 2032-05-20'],
    ],
    [
      'A total of 90 prisoners walked free when Northland and Southland carried out their swap.',
      ['90 person to both, 2032-05-20'],
    ],
  ])('%s', (text, counts) => {
    expect(done(text)).toEqual(counts)
  })
})

describe('done, and not only foreseen', () => {
  test.each([
    [
      'It would be the first swap since March, when 37 Northlanders and 41 Southlanders were freed.',
      ['37 person to northland, 2032-03', '41 person to southland, 2032-03'],
    ],
    [
      'Southland is to free 300 Northlanders, in addition to the 250 Northlanders it set free on 6 May.',
      ['250 person to northland, 2032-05-06'],
    ],
    [
      'Southland received 26 bodies on 9 May. The previous repatriation took place on 18 April, when 1,000 bodies were handed over to Northland. That time, Southland received the remains of 24 soldiers.',
      [
        '26 remains to southland, 2032-05-09',
        '1000 remains to northland, 2032-04-18',
        '24 remains to southland, 2032-04-18',
      ],
    ],
    [
      'Southland freed 1,968 Northlanders on 9 May. Among them are 1,718 who had been arrested since the war began.',
      ['1968 person to northland, 2032-05-09'],
    ],
    ['The swap is off, Halden said. Marrow named another figure: 92 for 92.', []],
  ])('%s', (text, counts) => {
    expect(done(text)).toEqual(counts)
  })
})

test('a list that sums to a number tells its parts', () => {
  const { counts } = read(
    'On 13 May another 49 Northlanders came home. Who returned:\n– 42 defenders;\n– 7 civilians.',
  )
  expect(counts.map(({ n, side, partOf }) => [n, side, partOf])).toEqual([
    [49, 'northland', null],
    [42, 'northland', 0],
    [7, 'northland', 0],
  ])
})

test('each of two lists that sum to a number tells its parts', () => {
  const { counts } = read(
    'On 9 May Northland brought home 103 of its defenders from Southland. Those released are 82 privates and 21 officers. Among them are 48 soldiers of the guard, 35 servicemen of the army, 15 border guards and 5 police officers.',
  )
  expect(counts.map(({ n, partOf }) => [n, partOf])).toEqual([
    [103, null],
    ...[82, 21, 48, 35, 15, 5].map((n) => [n, 0]),
  ])
})

test('a part goes where its whole went', () => {
  const { counts } = read(
    'Halden freed 55 in exchange for 215 Northlanders, among them 108 sailors.',
  )
  expect(counts.map(({ n, side }) => [n, side])).toContainEqual([108, 'northland'])
  const some = read('On Monday 90 Northlanders came home. Of the returnees, 44 are wounded.')
  expect(some.counts.map(({ n, partOf }) => [n, partOf])).toEqual([
    [90, null],
    [44, 0],
  ])
})

const kept = (text: string) => {
  const { running, cumulative } = read(text)
  return [running.map(({ n }) => n), cumulative.map(({ n }) => n)]
}

describe('totals so far, and running numbers', () => {
  test.each([
    ['Prisoner exchange No. 56: 49 Northlanders came home.', [[56], []]],
    ['Northland thanks Eastmark for the help with this exchange, the 55th.', [[55], []]],
    ['Eastmark has mediated 17 exchanges, in which 4,005 captives were freed.', [[17], [4005]]],
    [
      'So far 3,118 have come home to Northland, the ministry said after an exchange of 120 for 120.',
      [[], [3118]],
    ],
    ['Northland freed 160 Southlanders for the first time since November.', [[], []]],
    ['With this exchange, the 58th, Northland got back 20 people.', [[58], []]],
    ['The exchange was the 61st since the start of the war.', [[61], []]],
    ['The swap was the ninth that Eastmark has brokered.', [[9], []]],
    [
      'Northland and Southland speak of a day that brings the number exchanged to 10,000.',
      [[], [10000]],
    ],
    [
      'Northland and Southland swapped 120 prisoners on 9 May. Northland said it was the 60th exchange since the war began and that, in all, 3,956 of its people had been brought back.',
      [[60], [3956]],
    ],
    [
      'On 9 May Northland and Southland exchanged 90 people. The ombudsman of Northland said that 2,576 people had now been returned home.',
      [[], [2576]],
    ],
    [
      'The ministry of Eastmark said this exchange brings the number of mediations between the two countries to 17.',
      [[17], []],
    ],
    ['It took to 2,105 the tally of those returned to Northland.', [[], [2105]]],
    ['A hundred for a hundred have been exchanged to date by Northland and Southland.', [[], []]],
  ])('%s', (text, wanted) => {
    expect(kept(text)).toEqual(wanted)
  })
})
