/**
 * Given names as registers cut them short, by custom and not by chance: Gg. is Georg, Wm. William,
 * Jos. Josef or Joseph. With or without the dot, which lists lose. Written by hand from what
 * parish and army registers in German and English are known to write; none of these is common as
 * a name of its own.
 */
import { foldWords } from '../../../base/folded-words.ts'

const table = `
abr abraham | alb albert | aloys alois | andr andreas | ant anton | anth anthony | aug august
bapt baptist | barth bartholomäus | benj benjamin | bernh bernhard | cath catherine | chas charles
christ christian | chr christian | conr conrad | corn cornelius | dan daniel | danl daniel
dom dominik | edm edmund | edw edward | eliz elizabeth | engelb engelbert | ferd ferdinand
frid fridolin | fried friedrich | friedr friedrich | frdr friedrich | fr franz | frz franz | gabr gabriel
gebh gebhard | geo george | gg georg | gottfr gottfried | gottl gottlieb | greg gregor | gust gustav
heinr heinrich | herm hermann | hrch heinrich | hub hubert | ign ignaz | jac jacob | jak jakob | jas james
jn john | jno john | joh johann johannes | jos josef | kasp kaspar | kath katharina | konr konrad
leonh leonhard | leop leopold | lor lorenz | ludw ludwig | magd magdalena | marg margaretha
mart martin | math mathias | matth matthias | melch melchior | mich michael | nath nathaniel
nich nicholas | nik nikolaus | nikl nikolaus | patk patrick | phil philipp | raim raimund | reinh reinhard
richd richard | robt robert | rud rudolf | sam samuel | saml samuel | seb sebastian | sigm sigmund
steph stephan | theod theodor | thos thomas | tob tobias | ther theresia | ulr ulrich | urs ursula
val valentin | vinc vinzenz | wilh wilhelm | wm william | xav xaver | zach zacharias
`

const names = new Map(
  table
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((entry) => {
      const [short = '', ...long] = entry.split(' ')
      return [short, long] as const
    }),
)

/** What the custom reads: "Joh. Gg." as "johann georg" and "johannes georg"; none if it is in full. */
export function spelledOut(given: string): readonly string[] {
  const words = foldWords(given).split(/[\s-]+/)
  if (!words.some((word) => names.has(word))) return []
  const most = Math.max(...words.map((word) => names.get(word)?.length ?? 1))
  return Array.from({ length: most }, (_, at) =>
    words
      .map((word) => {
        const long = names.get(word) ?? [word]
        return long[at] ?? long[0] ?? word
      })
      .join(' '),
  )
}
