/**
 * Month names as people write them: English, Russian and Ukrainian in the nominative and the
 * genitive ("12 марта"), Arabic in the three families in use (Gulf and Egypt, the Levant, the
 * Maghreb). Short forms stand beside the long ones.
 */
import { foldWords } from './folded-words.ts'

const written = [
  'january jan январь января янв січень січня січ يناير كانون_الثاني جانفي',
  'february feb февраль февраля фев лютий лютого лют فبراير شباط فيفري',
  'march mar март марта мар березень березня бер مارس آذار اذار',
  'april apr апрель апреля апр квітень квітня кві квіт أبريل ابريل نيسان أفريل',
  'may май мая травень травня тра трав مايو أيار ماي',
  'june jun июнь июня июн червень червня чер черв يونيو يونيه حزيران جوان',
  'july jul июль июля июл липень липня лип يوليو يوليه تموز جويلية',
  'august aug август августа авг серпень серпня сер серп أغسطس آب أوت',
  'september sep sept сентябрь сентября сен сент вересень вересня вер верес سبتمبر أيلول',
  'october oct октябрь октября окт жовтень жовтня жов жовт أكتوبر تشرين_الأول',
  'november nov ноябрь ноября ноя нояб листопад листопада лис лист نوفمبر تشرين_الثاني',
  'december dec декабрь декабря дек грудень грудня гру груд ديسمبر كانون_الأول',
]

/** Month 1 to 12 by its folded name. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  written.flatMap((names, index) =>
    names.split(' ').map((name): [string, number] => [foldWords(name), index + 1]),
  ),
)
