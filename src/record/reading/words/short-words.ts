/** Words that stand in nearly every sentence of a language, and seldom in another of its script. */
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const shortWords = {
  en: setOf(
    'the of and to in is was were that for with by from has have had its their said been which who this it on at as are an be not after under',
  ),
  fr: setOf(
    'le la les des et une dans du est ont sont a au aux par pour que qui sur avec ce cette son ses leur ete un en d l plus selon apres',
  ),
  de: setOf(
    'der die das und von mit ist im den dem des ein eine einen nicht auf zu wurden wurde wie hat haben sich nach aus bei als auch am sei',
  ),
}
