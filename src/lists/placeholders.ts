/**
 * What stands in a cell of names when the name is not known. Such a cell is never compared:
 * two people called "unknown" are not one.
 */
import { foldWords } from '../base/folded-words.ts'

const written = [
  'n n, nn, no name, unknown, not known, unnamed, name unknown, unidentified, nil, none, n/a, xxx, john doe, jane doe',
  'неизвестный, неизвестная, неизвестно, неизвестен, неизв, не известно, не установлен, не установлена, не установлено, без имени, неустановленный, нет данных, нет, н/д',
  'невідомий, невідома, невідомо, невідом, невід, не встановлено, не встановлений, не встановлена, без імені, немає даних, немає',
  'مجهول, مجهولة, مجهول الهوية, غير معروف, غير معروفة, لا يوجد',
]

const placeholders = new Set(written.flatMap((words) => words.split(', ')).map(foldWords))

/** "N. N.", "unknown", a row of dashes or question marks. */
export function isPlaceholder(text: string): boolean {
  const folded = foldWords(text)
  return placeholders.has(folded) || !/[\p{L}\p{N}]/u.test(folded)
}
