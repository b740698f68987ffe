import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { UsageError, type Command } from './command.ts'
import { command as dedupe } from './dedupe.ts'
import { command as match } from './match.ts'
import { command as namesFind } from './names-find.ts'
import { command as namesScore } from './names-score.ts'

let folder = ''
const at = (name: string) => join(folder, name)

const held =
  '№;Фамилия;Имя;Дата рождения\nн1;Ладов;Игнат;12.03.1998\nн2;Шуменко;Тусалан;1.2.1980\nн3;Зорин;Мерен;30.07.1971\n'
const sought =
  'ref,last name,first name,born\ns1,Shumenko,Tusalan,1980-02-01\ns2,Ladov,Ihnat,1998-03-12\ns3,Ruten,Laslav,1960-01-05\n'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'match-'))
  const files = {
    'held.csv': held,
    'sought.csv': sought,
    'odd.csv': 'code\tfamily\tcalled\tday\nx1\tLadov\tIhnat\t1998-03-12\n',
    'odd.json': '{"right":{"id":"code","surname":"family","given":["called"],"bornOn":"day"}}',
    'bad.json': '{"right":{"surnam":"family"}}',
    'twice.csv': 'Surname,Given name\nLadov,Ihnat\nRuten,Laslav\nLadow,Ignat\n',
    'empty.csv': '',
    'pairs.tsv': 'Шуменко\tShumenko\nno tab here\nЛадов\tRuten\n',
    'among.txt': 'Ruten\nShumenko\nLadov\n',
    'for.txt': 'Шуменко\nЛадов\n',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(at(name), text)
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

async function run(command: Command, ...args: string[]) {
  const said = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += String(text)
    return true
  })
  const status = await command.run(args)
  vi.restoreAllMocks()
  return { status, ...said }
}

describe('match', () => {
  it('prints pairs best first with the ids of both lists, and progress elsewhere', async () => {
    const { status, out, err } = await run(match, at('held.csv'), at('sought.csv'))
    expect(status).toBe(0)
    expect(out).toMatch(
      /^left_id,right_id,probability,band\n(н\d,s\d,0\.\d{6},probable\n|н\d,s\d,1\.000000,probable\n){2}$/,
    )
    expect(out).toContain('н1,s2,')
    expect(out).toContain('н2,s1,')
    expect(err).toContain('compared 3 of 3 lines')
  })

  it('writes pairs, figures and reasons into files', async () => {
    const names = ['out.csv', 'stats.json', 'explain.jsonl']
    const [out = '', stats = '', explain = ''] = names.map(at)
    const lists = [at('held.csv'), at('sought.csv')]
    const said = await run(
      match,
      ...lists,
      '--all',
      '--threads',
      '2',
      '--out',
      out,
      '--stats',
      stats,
      '--explain',
      explain,
    )
    expect(said).toMatchObject({ status: 0, out: '' })
    expect((await readFile(out, 'utf8')).split('\n')).toHaveLength(4)
    expect(JSON.parse(await readFile(stats, 'utf8'))).toMatchObject({
      leftRows: 3,
      rightRows: 3,
      candidatePairs: expect.any(Number),
      scoredPairs: expect.any(Number),
      seconds: {
        read: expect.any(Number),
        block: expect.any(Number),
        train: expect.any(Number),
        score: expect.any(Number),
        assign: expect.any(Number),
      },
      cpuSeconds: expect.any(Number),
      peakRssMb: expect.any(Number),
    })
    const [first = ''] = (await readFile(explain, 'utf8')).split('\n')
    expect(JSON.parse(first)).toMatchObject({
      calibrated: false,
      prior: expect.any(Number),
      fields: expect.arrayContaining([
        expect.objectContaining({ field: 'surname', level: 'folded', because: expect.any(String) }),
      ]),
      rivals: [],
    })
  })

  it('takes a column map for one of the lists', async () => {
    const args = [at('held.csv'), at('odd.csv'), '--columns', at('odd.json')]
    expect((await run(match, ...args)).out).toContain('н1,x1,')
  })

  it.each([
    ['a list that is not there', ['held.csv', 'none.csv'], /none\.csv cannot be read/],
    ['an empty list', ['held.csv', 'empty.csv'], /empty\.csv/],
    [
      'a map with a wrong word',
      ['held.csv', 'odd.csv', '--columns', 'bad.json'],
      /is no column map/,
    ],
    ['a map that is no JSON', ['held.csv', 'odd.csv', '--columns', 'held.csv'], /is not JSON/],
  ])('refuses %s', async (_, args, sentence) => {
    const paths = args.map((arg) => (arg.startsWith('--') ? arg : at(arg)))
    await expect(run(match, ...paths)).rejects.toThrow(sentence)
  })

  it.each([
    [[]],
    [['one.csv']],
    [['a', 'b', 'c']],
    [['a', 'b', '--threads', '0']],
    [['a', 'b', '--frob']],
  ])('is used wrongly with %j', async (args) => {
    await expect(run(match, ...args)).rejects.toThrow(UsageError)
  })
})

describe('dedupe', () => {
  it('names lines by their number where there is no id', async () => {
    const { out, status } = await run(dedupe, at('twice.csv'))
    expect(status).toBe(0)
    expect(out).toMatch(/^left_id,right_id,probability,band\n2,4,0\.\d{6},(probable|review)\n$/)
  })

  it('takes one list', async () => {
    await expect(run(dedupe)).rejects.toThrow(UsageError)
  })
})

describe('names', () => {
  it('score: the line, a tab, the probability; a line without a tab is told and left out', async () => {
    const { out, err } = await run(namesScore, at('pairs.tsv'))
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(lines.map(([left, right]) => `${left}=${right}`)).toEqual([
      'Шуменко=Shumenko',
      'Ладов=Ruten',
    ])
    expect(Number(lines[0]?.[2])).toBeGreaterThan(0.5)
    expect(Number(lines[1]?.[2])).toBeLessThan(0.5)
    expect(err).toContain('line 2: no tab')
  })

  it('find: query, candidate, score, best first, at most K a query', async () => {
    const { out } = await run(
      namesFind,
      '--among',
      at('among.txt'),
      '--for',
      at('for.txt'),
      '--top',
      '1',
    )
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t').slice(0, 2))
    expect(lines).toEqual([
      ['Шуменко', 'Shumenko'],
      ['Ладов', 'Ladov'],
    ])
  })

  it('is used wrongly without files, and refuses files without names', async () => {
    await expect(run(namesScore)).rejects.toThrow(UsageError)
    await expect(run(namesFind, '--among', at('among.txt'))).rejects.toThrow(UsageError)
    const files = ['--among', at('among.txt'), '--for', at('for.txt')]
    await expect(run(namesFind, ...files, '--top', '0')).rejects.toThrow(UsageError)
    await expect(run(namesScore, at('empty.csv'))).rejects.toThrow(/no line with a tab/)
    await expect(
      run(namesFind, '--among', at('empty.csv'), '--for', at('for.txt')),
    ).rejects.toThrow(/holds no name/)
  })
})

it.each([match, dedupe, namesScore, namesFind])('$name explains itself', ({ help, name }) => {
  expect(help).toContain(`good-offices ${name}`)
  expect(help).toMatch(/not\s+calibrated|probability/)
})
