/**
 * Numbers that stand for texts in keys of the index and in drawing samples. They depend on the
 * text alone and never on the order in which texts were met, so that a list in another order is
 * blocked and sampled alike. 32 bits: two keys that collide cost one needless comparison.
 */

/** FNV-1a over UTF-16 units, with the final mixing of MurmurHash3. */
export function hashOfText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return settled(hash)
}

export function settled(mixed: number): number {
  let hash = mixed
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

/** A key of two parts; the order of the parts counts. */
export const joined = (one: number, other: number) =>
  settled(Math.imul(one, 0x9e3779b1) ^ (other + 0x7f4a7c15 + (one << 6)))
