/** Whom a figure counts. The wounded, children and women are among the people; remains are apart. */
export const categories = [
  'person',
  'military',
  'civilian',
  'wounded',
  'child',
  'woman',
  'remains',
] as const
export type Category = (typeof categories)[number]
