/**
 * Father's name and patronymic, by the rules of Russian, Ukrainian and Belarusian word formation
 * (Russian: Rules of Orthography, 1956, and the usual exceptions; Ukrainian: Orthography of 2019,
 * paragraph 32). A list seldom says in which of the three it is written, so the patronymics of
 * all three are formed, and a word is kin if it is one of them.
 */
export type Patronymic = { readonly form: string; readonly sex: 'male' | 'female' }

/** Fathers whose patronymics no rule yields: men's forms, then women's. */
const irregular = new Map(
  `
  илья: ильич ильинична
  ілля: ілліч іллівна
  ілья: ільіч ільінічна
  никита: никитич никитична
  лука: лукич лукинична луківна
  фома: фомич фоминична
  хома: хомич хомівна
  кузьма: кузьмич кузьминична кузьмівна
  савва: саввич саввична
  сава: савич савична савівна
  сила: силыч силична
  лев: львович львовна львівна
  леў: львовіч львоўна
  павел: павлович павловна
  павал: паўлавіч паўлаўна
  петр: петрович петровна
  пятро: пятровіч пятроўна
  яков: яковлевич яковлевна
  яків: якович яківна
  михаил: михайлович михайловна
  міхаіл: міхайлавіч міхайлаўна
  гавриил: гаврилович гавриловна
  даниил: данилович даниилович даниловна данииловна
  микола: миколайович миколаївна миколович миколівна
  григорій: григорович григорівна
  антін: антонович антонівна
  семен: семенович семёнович семеновна семёновна семенівна
  федір: федорович федорівна
  магомед: магомедович магомедовна магометович
  `
    .trim()
    .split('\n')
    .map((line) => {
      const [father = '', forms = ''] = line.trim().split(': ')
      return [father, forms.split(' ')] as const
    }),
)

const ends = (stem: string, endings: string) => endings.split(' ').map((end) => stem + end)

const regularRules: readonly (readonly [RegExp, (stem: string) => string[]])[] = [
  // Василий, Юрий and Дмитрий: ь or и by the consonants before; both are met in documents.
  [/ий$/, (stem) => ends(stem, 'ьевич ьевна иевич иевна')],
  [/ій$/, (stem) => ends(stem, 'ійович іївна ович івна')],
  [/[еэ]й$/, (stem) => ends(stem, 'еевич еевна ейович еївна еевіч ееўна')],
  [/ай$/, (stem) => ends(stem, 'аевич аевна айович аївна аевіч аеўна')],
  [/ь$/, (stem) => ends(stem, 'евич евна ьович івна ьевич ьевна евіч еўна')],
  [/[ия]$/, (stem) => ends(stem, 'ич ична иевич иевна ьович івна евіч еўна')],
  [/[ао]$/, (stem) => ends(stem, 'ич ична ович овна івна авіч аўна')],
  [/[жшчщц]$/, (stem) => ends(stem, 'евич евна ович івна авіч аўна')],
  [/[ыі]$/, (stem) => ends(stem, 'евич евна евіч еўна авіч аўна')],
  [/./, (stem) => ends(stem, 'ович овна івна авіч аўна')],
]
/** Letters of the ending that fall before the patronymic's own. */
const falls = /([иіеэа]й|[ьияаоыі])$/

const plain = (word: string) => word.toLowerCase().replaceAll('ё', 'е').replaceAll(/[’ʼ`]/g, "'")

/** Women's patronymics end in -на in all three languages, in Latin in -na. */
export const sexOfPatronymic = (patronymic: string): Patronymic['sex'] =>
  /(на|na)$/i.test(patronymic) ? 'female' : 'male'

/** What a son and a daughter may be called after their father; Cyrillic, lower case, ё as е. */
export function patronymicsOf(father: string): readonly Patronymic[] {
  const name = plain(father)
  const rule = regularRules.find(([ending]) => ending.test(name))
  const forms = irregular.get(name) ?? rule?.[1](name.replace(falls, '')) ?? []
  return forms.map((form) => ({ form: plain(form), sex: sexOfPatronymic(form) }))
}

const suffix =
  /(?:[оеёаь]?[вў](?:ич|іч|на)|[йь]ович|[іїиы][вў]на|[еа][її]вна|[ии]чна|[иіы]нична|інічна|[ыи]ч|[лл]іч)$/u

const latinSuffix =
  /(?:[oei][vw](?:itch|itsch|ich|ych|yč|ič|ić|na)|[oe]vic|[iy]i?[vw]na|[yi]chna|inichna|ich|ych)$/u

/** Never patronymics, though they end alike: surnames and given names. */
const notPatronymic = /^(?:кулич|bożena|anna|анна|янна|.{1,2}ич|.{1,2}ich|.{1,2}vna)$/u

/**
 * Whether a word has the form of a patronymic. Serbian and Belarusian surnames have it too: the
 * parser believes it only beside a given name.
 */
export function hasPatronymicForm(word: string): boolean {
  const name = plain(word)
  if (name.length < 5 || name.length > 40 || notPatronymic.test(name)) return false
  return suffix.test(name) || latinSuffix.test(name)
}

/**
 * Every father a Cyrillic patronymic may name, real or not: Васильевич gives Васил, Василь,
 * Василий and Васило. Ask `patronymicsOf` or the lexicon which of them are.
 */
export function fathersOf(patronymic: string): readonly string[] {
  const name = plain(patronymic)
  const known = [...irregular].flatMap(([father, forms]) =>
    forms.some((form) => plain(form) === name) ? [father] : [],
  )
  const stem = name.replace(
    /(?:[йьи]?[оеа][вў](?:ич|іч|на)|ї?і?вна|ї?[вў]на|[иі]?н?[иі]чна|[ыиі]ч)$/u,
    '',
  )
  const candidates = ['', 'й', 'ь', 'ий', 'ій', 'а', 'я', 'о', 'ей', 'ай', 'ы'].map(
    (end) => stem + end,
  )
  return [...new Set([...known, ...candidates])].filter((father) =>
    patronymicsOf(father).some(({ form }) => form === name),
  )
}
