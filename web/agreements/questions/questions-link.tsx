/** The way from an agreement to its questions, with how many wait for an answer. */
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useMe } from '../../viewer.tsx'
import { mayReadQuestions, openQuestionsOf, useQuestions } from '../answers.ts'

export function QuestionsLink() {
  const { t } = useTranslation()
  const me = useMe()
  const { data } = useQuestions()
  if (!mayReadQuestions(me)) return null
  const count = data === undefined ? 0 : openQuestionsOf(data).length
  return (
    <LinkButton to={paths.questions()} variant="default">
      {count === 0 ? t('agreements.questions') : t('agreements.titleWaiting', { count })}
    </LinkButton>
  )
}
