/** What a party wrote, as it was written: in its script and direction, whole, never cut. */
import { writtenIn } from './script-of.ts'

export function Written({ text }: { text: string }) {
  return (
    <bdi {...writtenIn(text)} className="written">
      {text}
    </bdi>
  )
}

/** A name in its own script, largest; under it, smaller, its reading in the reader's script. */
export function PersonName({ name, reading }: { name: string; reading?: string | undefined }) {
  return (
    <span className="person-name">
      <Written text={name} />
      {reading !== undefined && reading !== name && (
        <span className="person-reading">
          <Written text={reading} />
        </span>
      )}
    </span>
  )
}
