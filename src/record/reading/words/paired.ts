/** Every word of the one list before every word of the other: "went home", "went back", "drove home". */
import { listed } from './listed.ts'

export const paired = (first: string, second: string): string =>
  listed(first)
    .flatMap((one) => listed(second).map((other) => `${one} ${other}`))
    .join(', ')
