/**
 * The few words that parties write in the columns of category, health, transport and sex, in
 * four languages. A word that is not here becomes a problem and never a guess: "wounded" alone
 * does not say how badly.
 */
import { foldWords } from '../base/folded-words.ts'
import { Category, Health, Sex, Transport } from '../people/person.ts'

type Words<Value extends string> = Readonly<Record<Value, readonly string[]>>

const categoryWords: Words<Category> = {
  'prisoner-of-war': [
    'prisoner of war, prisoner-of-war, prisoners of war, pow, pw',
    'военнопленный, военнопленная, пленный, в/п',
    'військовополонений, військовополонена, полонений, в/п',
    'أسير حرب, أسيرة حرب, أسير, أسرى حرب',
  ],
  civilian: [
    'civilian, civilian internee, civil, interned civilian',
    'гражданский, гражданская, гражданское лицо, интернированный, гражд',
    'цивільний, цивільна, цивільна особа, інтернований, цив',
    'مدني, مدنية, مدنيون, معتقل مدني',
  ],
  child: [
    'child, minor',
    'ребенок, дети, несовершеннолетний, несовершеннолетняя',
    'дитина, неповнолітній, неповнолітня',
    'طفل, طفلة, قاصر',
  ],
  'medical-personnel': [
    'medical personnel, medical-personnel, medical, medic, doctor, nurse, retained personnel',
    'медицинский персонал, медперсонал, медик, врач, санитар, медсестра',
    'медичний персонал, медперсонал, медик, лікар, санітар, медсестра',
    'طاقم طبي, كادر طبي, طبيب, مسعف, ممرض, ممرضة',
  ],
  remains: [
    'remains, body, fallen, deceased',
    'останки, тело, погибший, погибшая',
    'останки, тіло, загиблий, загибла',
    'رفات, جثمان, جثة, متوفى',
  ],
}

const healthWords: Words<Health> = {
  good: [
    'good, healthy, well, not wounded, unhurt, fit, recovered, no',
    'здоров, здорова, здоровый, хорошее, удовлетворительное, не ранен, нет, норма',
    'здоровий, здорова, добрий, задовільний, не поранений, ні, норма',
    'جيد, جيدة, سليم, سليمة, معافى',
  ],
  light: [
    'light, lightly wounded, slightly wounded, slight, minor wound, light wound',
    'легкое, легкое ранение, легко ранен, легкораненый, легкая, легкой степени',
    'легке, легке поранення, легко поранений, легкопоранений, легка',
    'إصابة خفيفة, خفيف, خفيفة, إصابة طفيفة',
  ],
  serious: [
    'serious, seriously wounded, seriously sick, seriously ill, severe, severely wounded',
    'тяжелое, тяжелое ранение, тяжело ранен, тяжелораненый, тяжелобольной, тяжелая',
    'тяжке, тяжке поранення, тяжко поранений, тяжкопоранений, тяжкохворий, важке, важкий',
    'إصابة خطيرة, خطير, خطيرة, إصابة بليغة, بليغة',
  ],
  grave: [
    'grave, gravely wounded, gravely ill, critical, critical condition',
    'критическое, крайне тяжелое, крайне тяжелый, критическое состояние',
    'критичний, критичне, вкрай тяжкий, вкрай тяжке, вкрай важкий, критичний стан',
    'حرجة, حرج, حالة حرجة',
  ],
}

const transportWords: Words<Transport> = {
  seat: [
    'seat, seated, sitting, walking',
    'сидя, сидячее, сидячий, ходячий, место',
    'сидячи, сидяче, сидячий, ходячий, місце',
    'مقعد, جالس, جالسة, جلوس',
  ],
  stretcher: [
    'stretcher, lying, litter',
    'носилки, на носилках, лежа, лежачий',
    'ноші, на ношах, лежачи, лежачий',
    'نقالة, حمالة, على نقالة, مستلق',
  ],
}

const sexWords: Words<Sex> = {
  female: [
    'female, f, woman, w',
    'женский, жен, ж, женщина',
    'жіноча, жіночий, жін, ж, жінка',
    'أنثى, انثى, امرأة, أ',
  ],
  male: [
    'male, m, man',
    'мужской, муж, м, мужчина',
    'чоловіча, чоловічий, чол, ч, чоловік',
    'ذكر, رجل, ذ',
  ],
}

function lookup<Value extends string>(
  values: readonly Value[],
  words: Words<Value>,
): ReadonlyMap<string, Value> {
  return new Map(
    values.flatMap((value) =>
      words[value]
        .flatMap((language) => language.split(', '))
        .map((word): [string, Value] => [foldWords(word), value]),
    ),
  )
}

const categoryOf = lookup(Category.options, categoryWords)
const healthOf = lookup(Health.options, healthWords)
const transportOf = lookup(Transport.options, transportWords)
const sexOf = lookup(Sex.options, sexWords)

/** Each answers undefined for a word it does not know. */
export const readCategory = (text: string) => categoryOf.get(foldWords(text))
export const readHealth = (text: string) => healthOf.get(foldWords(text))
export const readTransport = (text: string) => transportOf.get(foldWords(text))
export const readSex = (text: string) => sexOf.get(foldWords(text))
