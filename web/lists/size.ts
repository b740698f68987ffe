/** How large a file is, as people say it: "240 kB", "1.3 MB". */
import { useTranslation } from 'react-i18next'

export function useSize(): (bytes: number) => string {
  const { i18n } = useTranslation()
  return (bytes) => {
    const isLarge = bytes >= 1_000_000
    return new Intl.NumberFormat(`${i18n.language}-u-nu-latn`, {
      style: 'unit',
      unit: isLarge ? 'megabyte' : 'kilobyte',
      maximumFractionDigits: 1,
    }).format(bytes / (isLarge ? 1_000_000 : 1_000))
  }
}
