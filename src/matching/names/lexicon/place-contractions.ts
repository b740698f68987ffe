/**
 * First words of names of places that offices cut short by custom: "U. Zorin" is Unterzorin, and
 * В. Зорин one of two. Whoever reads one in full meets the other spelling, joined or apart.
 */
import { foldWords } from '../../../base/folded-words.ts'

const contracted: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    u: 'unter',
    o: 'ober',
    gr: 'groß',
    kl: 'klein',
    nd: 'nieder',
    st: 'sankt, saint',
    ste: 'sainte',
    mt: 'mount, mont',
    ft: 'fort',
    в: 'верхний, верхняя, великий, велика',
    верх: 'верхний, верхняя',
    н: 'нижний, нижняя, новый, новая',
    нижн: 'нижний, нижняя',
    нов: 'новый, новая',
    ст: 'старый, старая',
    стар: 'старый, старая',
    б: 'большой, большая',
    бол: 'большой, большая',
    вел: 'великий, велика',
    м: 'малый, малая, мала',
    мал: 'малый, малая, мала',
    кр: 'красный, красная',
    красн: 'красный, красная',
    св: 'святой, святая',
  }).map(([short, words]) => [short, words.split(', ')]),
)

const cutShort = /^\s*(\p{L}{1,5})\.\s*(?=\p{L}{4})/u

/** The name in full, in every way that custom has; none where its first word is not cut short. */
export function placesInFull(written: string): readonly string[] {
  const [begins = '', short = ''] = cutShort.exec(written) ?? []
  const rest = written.slice(begins.length)
  return (contracted.get(foldWords(short)) ?? []).map((word) => `${word} ${rest}`)
}
