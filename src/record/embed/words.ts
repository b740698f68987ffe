/** What the framed chronology says, in the languages of the pages. */
export const embedLanguages = ['en', 'ar'] as const
export type EmbedLanguage = (typeof embedLanguages)[number]

export type EmbedWords = {
  readonly title: string
  readonly month: string
  readonly events: string
  /** People who came back to a side. */
  readonly to: string
  readonly unknown: string
  readonly withheld: string
  readonly none: string
  readonly nobody: string
  readonly source: string
  readonly rule: string
  readonly record: string
}

export const embedWords: Readonly<Record<EmbedLanguage, EmbedWords>> = {
  en: {
    title: 'Who came back, by month',
    month: 'Month',
    events: 'Events',
    to: 'People to {side}',
    unknown: '{count} unknown',
    withheld: '{count} withheld',
    none: '–',
    nobody: 'The record holds nothing of this conflict.',
    source: 'Source: {claims} public statements of offices, as gathered by {desk}.',
    rule: 'Sums of what is known. Unknown and withheld are not 0 and stand beside them; where sources differ, the lowest and the highest sum are given. A dash: nobody, or the remains of the fallen alone.',
    record: 'Every figure with who said it',
  },
  ar: {
    title: 'العائدون بحسب الشهر',
    month: 'الشهر',
    events: 'الأحداث',
    to: 'أشخاص إلى {side}',
    unknown: 'مجهول: {count}',
    withheld: 'محجوب: {count}',
    none: '–',
    nobody: 'لا يتضمن السجل شيئاً عن هذا النزاع.',
    source: 'المصدر: {claims} من التصريحات العلنية للجهات الرسمية، كما جمعها {desk}.',
    rule: 'مجاميع ما هو معلوم. المجهول والمحجوب ليسا صفراً ويُذكران إلى جانبها؛ وحيث تختلف المصادر يُذكر أدنى مجموع وأعلاه. الشرطة: لا أحد، أو رفات فقط.',
    record: 'كل رقم مع من قاله',
  },
}
