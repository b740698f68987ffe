/** One value of a reading in words: what a person has to agree or disagree with. */
import { useTranslation } from 'react-i18next'
import type { Reading } from '../../../src/record/reading/reading.ts'
import { useNumber } from '../../ui/moment.tsx'
import { sayingIn, sayings } from './value-sayings.ts'
import type { Value } from './values.ts'

type ValueWordsProps = { readonly reading: Reading; readonly value: Value }

export function ValueWords({ reading, value: { list, place } }: ValueWordsProps) {
  const { t } = useTranslation()
  const number = useNumber()
  return <>{sayings[list](sayingIn(t, number), reading, place)}</>
}
