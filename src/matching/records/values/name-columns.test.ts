import { describe, expect, it } from 'vitest'
import { NameColumnsBuilder } from './name-columns.ts'
import { nameReader } from './name-readings.ts'

/** Surnames and given names as a list of these names reads them. */
function readAs(names: readonly string[]) {
  const words: string[] = ['']
  const numberOf = (word = '') => {
    if (!words.includes(word)) words.push(word)
    return words.indexOf(word)
  }
  const builder = new NameColumnsBuilder()
  const namesOf = nameReader()
  for (const fullName of names)
    builder.add(namesOf({ fullName }), (parts) => ({
      surname: numberOf(parts?.surname),
      given: numberOf(parts?.given),
      patronymic: 0,
    }))
  const { name, further } = builder.taken()
  return names.map((_, line) => ({
    surname: words[name.surname[line] ?? 0],
    given: words[name.given[line] ?? 0],
    more: (further.starts[line + 1] ?? 0) - (further.starts[line] ?? 0),
  }))
}

const surnames = ['ladov', 'merrin', 'torvald', 'quessin', 'wendal']
const givens = ['ivan', 'nikolai', 'sergei', 'pavel', 'andrei']
const habit = surnames.flatMap((surname) => givens.map((given) => `${surname} ${given}`))

const numbers = () => ({ surname: 1, given: 1, patronymic: 0 })

describe('the habit of a list', () => {
  it('settles the names of which the words say nothing', () => {
    const [last] = readAs([...habit, 'Corvell Dast']).slice(-1)
    expect(last).toEqual({ surname: 'corvell', given: 'dast', more: 0 })
    const turned = habit.map((name) => name.split(' ').toReversed().join(' '))
    const [first] = readAs([...turned, 'Corvell Dast']).slice(-1)
    expect(first).toEqual({ surname: 'dast', given: 'corvell', more: 0 })
  })

  it('leaves a name that is clearly the other way round as it is, and carries both readings', () => {
    const [last] = readAs([...habit, 'Pavel Quessin']).slice(-1)
    expect(last).toEqual({ surname: 'quessin', given: 'pavel', more: 1 })
  })

  it('is none in a short list, nor where names are written in both ways', () => {
    expect(readAs(['Corvell Dast'])[0]?.more).toBe(1)
    const mixed = habit.map((name, at) => (at % 2 ? name : name.split(' ').toReversed().join(' ')))
    expect(readAs([...mixed, 'Corvell Dast']).at(-1)?.more).toBe(1)
  })

  it('stays when lines are added later', () => {
    const builder = new NameColumnsBuilder()
    const namesOf = nameReader()
    for (const fullName of habit) builder.add(namesOf({ fullName }), numbers)
    const before = builder.taken()
    for (const name of [...habit, ...habit, ...habit])
      builder.add(namesOf({ fullName: name.split(' ').toReversed().join(' ') }), numbers)
    const after = builder.taken()
    expect(after.name.surname.slice(0, habit.length)).toEqual(before.name.surname)
    expect(after.further.starts.slice(0, habit.length + 1)).toEqual(before.further.starts)
  })
})
