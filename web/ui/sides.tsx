/**
 * The parties face each other: the one named first in the mandate at the start of
 * the line, the other at its end. Position, name and hatch carry the party; the
 * tint only helps.
 */
import type { ReactNode } from 'react'

export type Side = { readonly id: string; readonly name: string; readonly tint: string }

export function Sides<One extends Side>({
  sides,
  children,
}: {
  sides: readonly One[]
  children: (side: One) => ReactNode
}) {
  return (
    <div className="sides">
      {sides.map((side) => (
        <div key={side.id} className="side">
          <h2 className="side-name">
            <span className={`tint tint-${side.tint}`} aria-hidden />
            {side.name}
          </h2>
          {children(side)}
        </div>
      ))}
    </div>
  )
}

/** A party's name with its tint and hatch, inside a line. */
export function SideName({ side }: { side: Side }) {
  return (
    <span className="side-mark">
      <span className={`tint tint-${side.tint}`} aria-hidden />
      {side.name}
    </span>
  )
}
