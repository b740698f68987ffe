/**
 * Writes the documents that are made from the code; `--check` only compares, names what is
 * stale and exits with 1. Reads the built code in dist/, so build first.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** A module of the built code, by its path under src without the ending. */
const built = (name) => import(pathToFileURL(path.join(root, 'dist', 'src', `${name}.js`)).href)

/** One entry a document: where it lies, and how its text is made. */
const documents = [
  {
    file: 'docs/law.md',
    text: async () => {
      const { lawPage } = await built('law/law-page')
      const { agreementRules, listRules, transferRules } = await built('law/rules/index')
      return lawPage([...agreementRules, ...listRules, ...transferRules])
    },
  },
]

/** What lies there now; null where nothing does. */
async function present(file) {
  try {
    return await readFile(path.join(root, file), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

async function write(file, text) {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true })
  await writeFile(path.join(root, file), text)
  process.stdout.write(`Wrote ${file}.\n`)
}

async function main(words) {
  if (words.some((word) => word !== '--check')) {
    process.stderr.write('Usage: node scripts/docs.mjs [--check]\n')
    return 2
  }
  const onlyCheck = words.includes('--check')
  let stale = 0
  for (const { file, text } of documents) {
    const wanted = await text()
    if ((await present(file)) === wanted) continue
    if (onlyCheck) {
      stale += 1
      process.stderr.write(`${file} is stale: run node scripts/docs.mjs and commit it.\n`)
    } else await write(file, wanted)
  }
  return stale === 0 ? 0 : 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  process.stderr.write(`The code is not built: ${error.message}\n`)
  process.exitCode = 1
}
