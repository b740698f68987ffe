/** Words of closed lists that stand in reasons: the days of the week, and what a complaint is about. */
export const weekdayWords = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
}

const topicWords = {
  pace: 'the pace',
  lists: 'the lists',
  remains: 'remains',
  mediation: 'the mediation',
  talks: 'the talks',
  exchange: 'the exchange',
  treatment: 'how people were treated',
}

export const reasonWords = { ...weekdayWords, ...topicWords }
export type ReasonWord = keyof typeof reasonWords

export const isReasonWord = (word: string): word is ReasonWord => Object.hasOwn(reasonWords, word)

/** From Monday, 1, to Sunday, 7. */
export const weekdays = Object.keys(weekdayWords)
