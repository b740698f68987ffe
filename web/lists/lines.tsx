/** Lines of a list: every cell as it was written, and beside it what the desk read from it. */
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PersonName, Written } from '../ui/written.tsx'
import { Unknown } from '../ui/signs.tsx'
import type { Read } from './uploads.ts'

export type Line = Read['first'][number]
type Reading = Line['reading']

type LinesProps = {
  readonly headings: readonly string[]
  readonly lines: readonly Line[]
  /** Places of the cells that a newer version altered. */
  readonly altered?: ReadonlySet<number>
  /** Lines are chosen by their numbers, where something can be done with some of them. */
  readonly choice?: LineChoice | undefined
}

export type LineChoice = {
  readonly chosen: ReadonlySet<number>
  readonly onChange: (chosen: ReadonlySet<number>) => void
}

export function Lines({ headings, lines, altered, choice }: LinesProps) {
  const { t } = useTranslation()
  return (
    <table className="data-table lines">
      <thead>
        <tr>
          <th scope="col">{t('lists.page.line')}</th>
          <th scope="col">{t('lists.page.written')}</th>
          <th scope="col">{t('lists.page.read')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line}>
            <td data-heading={t('lists.page.line')}>
              {choice === undefined ? line.line : <ChooseLine line={line.line} choice={choice} />}
            </td>
            <td data-heading={t('lists.page.written')}>
              <Cells headings={headings} line={line} altered={altered} />
            </td>
            <td data-heading={t('lists.page.read')}>
              <ReadingView reading={line.reading} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ChooseLine({ line, choice }: { line: number; choice: LineChoice }) {
  const { t } = useTranslation()
  const { chosen, onChange } = choice
  return (
    <Checkbox
      className="choose"
      label={line}
      aria-label={t('lists.extract.choose', { line })}
      checked={chosen.has(line)}
      onChange={({ currentTarget: { checked } }) =>
        onChange(new Set(checked ? [...chosen, line] : [...chosen].filter((each) => each !== line)))
      }
    />
  )
}

type CellsProps = {
  readonly headings: readonly string[]
  readonly line: Line
  readonly altered?: ReadonlySet<number> | undefined
}

export function Cells({ headings, line, altered }: CellsProps) {
  return (
    <dl className="cells">
      {line.cells.map((cell, index) =>
        cell === '' && altered?.has(index) !== true ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- a cell is its place in the line
          <div key={index} className={altered?.has(index) === true ? 'cell altered' : 'cell'}>
            <dt>
              <Written text={headings[index] ?? String(index + 1)} />
            </dt>
            <dd>{cell === '' ? <Unknown /> : <Written text={cell} />}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** The whole name as it was read; empty where none was. */
export const nameOf = ({ fullName, surname, given, patronymic }: Reading) =>
  fullName ?? [surname, given, patronymic].filter((part) => part !== undefined).join(' ')

const codedKinds = ['category', 'sex', 'health', 'transport'] as const

const plainKinds = [
  'reference',
  'bornOn',
  'place',
  'rank',
  'unit',
  'serviceNumber',
  'heldAt',
  'heldSince',
  'remark',
  'goesTo',
  'family',
  'accompanies',
] as const

export function ReadingView({ reading }: { reading: Reading }) {
  const { t } = useTranslation()
  const name = nameOf(reading)
  const facts = plainKinds.flatMap((kind) => {
    const value = reading[kind]
    return value === undefined ? [] : [{ kind, value: <Written text={value} /> }]
  })
  const coded = codedKinds.flatMap((kind) => {
    const value = reading[kind]
    return value === undefined ? [] : [{ kind, value: t(`lists.values.${value}`) }]
  })
  if (name === '' && facts.length + coded.length === 0) {
    return <span className="quiet">{t('lists.page.nothingRead')}</span>
  }
  return (
    <div className="reading">
      {name === '' ? <Unknown word="notRead" /> : <PersonName name={name} />}
      <dl className="cells">
        {[...facts, ...coded].map(({ kind, value }) => (
          <div key={kind} className="cell">
            <dt>{t(`lists.columns.${kind}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
