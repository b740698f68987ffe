/** The text as it came, with every read value drawn over its words; a value and its words find each other. */
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../src/record/reading/languages.ts'
import type { Span } from '../../../src/record/reading/span.ts'
import { markedText, type Mark } from '../../../src/record/statements/marked-text.ts'
import { useAskedSpan } from './use-asked-span.ts'
import { useSelected } from './use-selected.ts'

const askedKey = 'asked'

type ReadWordsProps = {
  readonly text: string
  readonly lang: Language
  readonly marks: readonly Mark[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly onSelect: ((span: Span) => void) | undefined
}

export function ReadWords({ text, lang, marks, chosen, onChoose, onSelect }: ReadWordsProps) {
  const { t } = useTranslation()
  const within = useSelected(onSelect)
  const asked = useAskedSpan()
  const all = asked.span === null ? marks : [...marks, { key: askedKey, span: asked.span }]
  const first = markedText(text, all).find(({ keys }) => keys.includes(askedKey))?.from
  return (
    <section aria-label={t('statements.text')}>
      <div className="statement-text" lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'} ref={within}>
        {markedText(text, all).map(({ from, text: words, keys: under }) => {
          const keys = under.filter((key) => key !== askedKey)
          const [nearest] = keys
          const isAsked = keys.length < under.length
          if (isAsked)
            return (
              <mark
                key={from}
                tabIndex={-1}
                ref={from === first ? asked.words : undefined}
                className={nearest === undefined ? undefined : 'read-words'}
              >
                {words}
              </mark>
            )
          if (nearest === undefined) return <span key={from}>{words}</span>
          const isDoubt = keys.some((key) => key.startsWith('flags/'))
          const isChosen = chosen !== null && keys.includes(chosen)
          return (
            <a
              key={from}
              href={`#${nearest}`}
              className={isDoubt ? 'read-words doubted-words' : 'read-words'}
              data-chosen={isChosen || undefined}
              onClick={() => onChoose(nearest)}
            >
              {words}
            </a>
          )
        })}
      </div>
    </section>
  )
}
