/** The scripts in a small checkout of their own, whose command prints its words and ends with 3. */
import { execFile, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { findChromium } from '../../scripts/chromium.mjs'

const folder = mkdtempSync(join(tmpdir(), 'good-offices-set-up-'))
const checkout = join(folder, 'checkout')
const command = join(checkout, 'bin', 'good-offices')
const source = join(checkout, 'src', 'cli', 'main.ts')
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']
const sentence = "process.stdout.write(process.argv.slice(2).join('+'))\nprocess.exitCode = 3\n"

beforeEach(() => {
  rmSync(checkout, { recursive: true, force: true })
  for (const each of ['bin', 'scripts', ...settings]) {
    cpSync(each, join(checkout, each), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'))
  mkdirSync(join(checkout, 'src', 'cli'), { recursive: true })
  writeFileSync(source, sentence)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a program from another folder; `path` stands before the usual path. */
function call(program: string, args: readonly string[] = [], path = '') {
  const env = { ...process.env, PATH: `${path}:${process.env['PATH'] ?? ''}` }
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: tmpdir(), env })
  return { status, stdout: stdout.toString(), stderr: stderr.toString() }
}

const script = (name: string, path = '') =>
  call(process.execPath, [join(checkout, 'scripts', name)], path)

/** A folder with one program that writes down its words and ends with `status`. */
function pretend(name: string, status: number): string {
  const place = mkdtempSync(join(folder, 'path-'))
  writeFileSync(join(place, name), `#!/bin/sh\necho "$*" >> ${place}/words\nexit ${status}\n`)
  chmodSync(join(place, name), 0o755)
  return place
}

it('the command works from any folder and through a link, and stdout is its own', () => {
  const link = join(folder, 'link')
  symlinkSync(command, link)
  const first = call(link, ['plan', 'check'])
  expect(first).toEqual({
    status: 3,
    stdout: 'plan+check',
    stderr: 'Building what has changed.\n',
  })
  expect(call(link)).toEqual({ status: 3, stdout: '', stderr: '' })
})

it('stale is what has another content, not another time', () => {
  call(command)
  utimesSync(source, new Date(), new Date())
  expect(call(command).stderr).toBe('')
  writeFileSync(source, sentence.replace("'+'", "'-'"))
  expect(call(command, ['a', 'b'])).toMatchObject({
    stdout: 'a-b',
    stderr: expect.stringContaining('Building'),
  })
  writeFileSync(source, sentence)
  utimesSync(source, new Date(0), new Date(0))
  expect(call(command, ['a', 'b'])).toMatchObject({
    stdout: 'a+b',
    stderr: expect.stringContaining('Building'),
  })
  writeFileSync(join(checkout, 'src', 'cli', 'main.test.ts'), 'export const note = 1\n')
  expect(call(command).stderr).toBe('')
})

it('of several builds at once one works and the others wait', async () => {
  const builds = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise<string>((end) => {
          execFile(process.execPath, [join(checkout, 'scripts', 'build.mjs')], (error, _, stderr) =>
            end(error === null ? stderr : `failed: ${error.message}`),
          )
        }),
    ),
  )
  expect(builds.join('').match(/Building/g)).toHaveLength(1)
  expect(builds.join('')).not.toContain('failed')
  expect(readdirSync(checkout).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
})

it('the lock and the draft of a build that was killed are moved away', () => {
  const gone = spawnSync(process.execPath, ['--version']).pid
  mkdirSync(join(checkout, 'dist.build-lock'))
  writeFileSync(join(checkout, 'dist.build-lock', 'holder'), String(gone))
  mkdirSync(join(checkout, `dist.${gone}`))
  expect(script('build.mjs').status).toBe(0)
  expect(readdirSync(checkout).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
})

it('a build that fails says why, ends with 1, and leaves the last good one', () => {
  call(command)
  writeFileSync(source, 'const three: number = "three"\n')
  const { status, stdout, stderr } = call(command)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/not assignable[^]*The build did not succeed; the reason is above\.\n$/)
  writeFileSync(source, sentence)
  expect(call(command)).toEqual({ status: 3, stdout: '', stderr: '' })
})

it('without packages the command says what to type', () => {
  rmSync(join(checkout, 'node_modules'))
  expect(call(command)).toEqual({
    status: 1,
    stdout: '',
    stderr: `The packages are missing. Type: cd ${checkout} && npm ci\n`,
  })
})

it('packages are installed when the lock file has another content, and not again', () => {
  rmSync(join(checkout, 'node_modules'))
  mkdirSync(join(checkout, 'node_modules'))
  const npm = pretend('npm', 0)
  const words = () => readFileSync(join(npm, 'words'), 'utf8').split('\n').length - 1
  expect(script('setup.mjs', npm)).toMatchObject({ status: 0, stdout: '' })
  expect(words()).toBe(1)
  script('setup.mjs', npm)
  utimesSync(join(checkout, 'package-lock.json'), new Date(), new Date())
  script('setup.mjs', npm)
  expect(words()).toBe(1)
  const lock = readFileSync(join(checkout, 'package-lock.json'), 'utf8')
  writeFileSync(join(checkout, 'package-lock.json'), `${lock}\n`)
  script('setup.mjs', npm)
  expect(words()).toBe(2)
  expect(readFileSync(join(npm, 'words'), 'utf8')).toMatch(/^ci .*--include=dev/)
})

it('packages that somebody installed with npm ci are believed, if they are those of the lock file', () => {
  rmSync(join(checkout, 'node_modules'))
  mkdirSync(join(checkout, 'node_modules'))
  const npm = pretend('npm', 1)
  const note = join(checkout, 'node_modules', '.package-lock.json')
  const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'))
  const { '': _, ...packages } = lock.packages
  packages['node_modules/vitest'].version = '0.0.1'
  writeFileSync(note, JSON.stringify({ packages }))
  expect(script('setup.mjs', npm)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(
      /npm ci did not succeed .* Is there a network\? Then try again\.\n$/,
    ),
  })
  cpSync(join(checkout, 'package-lock.json'), note)
  expect(script('setup.mjs', npm)).toMatchObject({ status: 0, stderr: '' })
  expect(existsSync(join(checkout, 'node_modules', '.good-offices-lock'))).toBe(true)
})

it('a browser is looked for by name first, then on the path in a fixed order', async () => {
  const { PATH, CHROMIUM_PATH } = process.env
  try {
    const chrome = pretend('google-chrome', 0)
    const chromium = pretend('chromium', 0)
    delete process.env['CHROMIUM_PATH']
    process.env['PATH'] = `${chrome}:${chromium}`
    expect(await findChromium()).toBe(join(chromium, 'chromium'))
    process.env['PATH'] = chrome
    expect(await findChromium()).toBe(join(chrome, 'google-chrome'))
    process.env['CHROMIUM_PATH'] = '/somewhere/else'
    expect(await findChromium()).toBe('/somewhere/else')
  } finally {
    Object.assign(process.env, { PATH })
    if (CHROMIUM_PATH === undefined) delete process.env['CHROMIUM_PATH']
    else process.env['CHROMIUM_PATH'] = CHROMIUM_PATH
  }
})

it('the next SQL file takes the next number, and none without a name', () => {
  mkdirSync(join(checkout, 'sql'))
  writeFileSync(join(checkout, 'sql', '0009-told.sql'), '')
  writeFileSync(join(checkout, 'sql', 'roles.sql'), '')
  const made = call(process.execPath, [join(checkout, 'scripts', 'db-new.mjs'), 'Add blood group!'])
  expect(made.stdout).toContain('sql/0010-add-blood-group.sql')
  expect(readFileSync(join(checkout, 'sql', '0010-add-blood-group.sql'), 'utf8')).toMatch(/^--/)
  expect(script('db-new.mjs')).toMatchObject({ status: 1, stdout: '' })
})

it('a release is refused while the changelog is empty, and when the package lacks the pages', () => {
  const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))
  const changelog = (text: string) => writeFileSync(join(checkout, 'CHANGELOG.md'), text)
  const released = () =>
    call(process.execPath, [join(checkout, 'scripts', 'release.mjs'), '--dry-run'])
  changelog(`# Changes\n\n## ${version}\n\n## 0.0.1\n\n- A line of before.\n`)
  expect(released()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('says nothing yet'),
  })
  changelog('# Changes\n\n## 0.0.1\n\n- A line.\n')
  expect(released()).toMatchObject({ status: 1, stderr: expect.stringContaining('top section') })
  changelog(`# Changes\n\n## ${version}\n\n- A line.\n`)
  const { status, stderr } = released()
  expect([status, stderr]).toEqual([1, expect.stringMatching(/lacks .*dist\/web\/index\.html/)])
})
