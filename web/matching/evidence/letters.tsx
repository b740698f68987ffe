/** Two spellings with their letters joined by lines, each in its own script and direction. */
import { useTranslation } from 'react-i18next'
import { writtenIn } from '../../ui/script-of.ts'
import type { Candidate } from '../queue/queue.ts'
import { drawn, joinedName, type JoinedName } from './joined.ts'

const names = ['surname', 'given', 'patronymic'] as const
type NameField = (typeof names)[number]

type LettersProps = {
  readonly fields: Candidate['fields']
  /** The side whose spelling stands above, as its line stands first. */
  readonly first: 'left' | 'right'
}

export function Letters({ fields, first }: LettersProps) {
  const { t } = useTranslation()
  const joined = names.flatMap((name) => {
    const reason = fields.find(({ field }) => field === name)
    const found = reason === undefined ? undefined : joinedName(reason)
    return found === undefined ? [] : [{ name, joined: first === 'left' ? found : turned(found) }]
  })
  if (joined.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('matching.letters.heading')}</h2>
      <div className="letters">
        {joined.map((each) => (
          <JoinedFigure key={each.name} {...each} />
        ))}
      </div>
    </section>
  )
}

const turned = ({ above, below, letters }: JoinedName): JoinedName => ({
  above: below,
  below: above,
  letters: letters.map((each) => ({ ...each, above: each.below, below: each.above })),
})

/** Units of the drawing. */
const unit = 22
const [baseAbove, baseBelow, height] = [18, 66, 74]
const [lineFrom, lineTo] = [27, 47]

function JoinedFigure({ name, joined }: { name: NameField; joined: JoinedName }) {
  const { t, i18n } = useTranslation()
  const { width, above, below, lines } = drawn(joined)
  const nothing = t('matching.letters.nothing')
  const pairs = joined.letters.map((each) => `${each.above || nothing} = ${each.below || nothing}`)
  const listed = new Intl.ListFormat(i18n.language, { type: 'unit' }).format(pairs)
  return (
    <figure className="joined">
      <figcaption className="small quiet">{t(`matching.evidence.fields.${name}`)}</figcaption>
      <svg
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in the page
        role="img"
        aria-label={t('matching.letters.says', {
          above: joined.above,
          below: joined.below,
          listed,
        })}
        viewBox={`0 0 ${width * unit} ${height}`}
        width={width * unit}
        height={height}
        direction="ltr"
      >
        <Row letters={above} base={baseAbove} lang={writtenIn(joined.above).lang} />
        <Row letters={below} base={baseBelow} lang={writtenIn(joined.below).lang} />
        {lines.map(({ from, to, is }) => (
          <line
            key={`${from} ${to}`}
            className={is}
            x1={from * unit}
            x2={to * unit}
            y1={lineFrom}
            y2={lineTo}
          />
        ))}
      </svg>
    </figure>
  )
}

type RowProps = {
  readonly letters: readonly { readonly text: string; readonly at: number }[]
  readonly base: number
  readonly lang: string
}

function Row({ letters, base, lang }: RowProps) {
  return (
    <g lang={lang}>
      {letters.map(({ text, at }) => (
        <text key={at} x={at * unit} y={base} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  )
}
