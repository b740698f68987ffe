/** The simple cycles of parties in which a clause of cycles closes: rotations are one, directions two. */

export function partyCycles(
  parties: readonly string[],
  lengthMax: number,
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  const walk = (path: readonly string[], start: number) => {
    if (path.length > 1) found.push(path)
    if (path.length === lengthMax) return
    for (const [index, party] of parties.entries()) {
      // The first party of a cycle is the first in the clause, so that no rotation is met twice.
      if (index > start && !path.includes(party)) walk([...path, party], start)
    }
  }
  for (const [start, party] of parties.entries()) walk([party], start)
  return found
}
