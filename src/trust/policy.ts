/**
 * The file in which a party says whom it believes (C2SP tlog-policy): which logs, which witnesses,
 * and how many of them must have cosigned. A party pins its own copy; the desk only suggests one.
 */
import { Buffer } from 'node:buffer'
import { parseVerifierKey, type KeyType, type VerifierKey } from './keys.ts'
import { notVerified, readDecimal, readUtf8 } from './strict-text.ts'

export type Witness = { readonly name: string; readonly key: VerifierKey }

export type Quorum =
  | { readonly kind: 'none' }
  | { readonly kind: 'witness'; readonly name: string }
  | { readonly kind: 'group'; readonly threshold: number; readonly members: readonly Quorum[] }

export type Policy = {
  /** At least one. A log's key name is its origin. */
  readonly logs: readonly VerifierKey[]
  readonly witnesses: readonly Witness[]
  readonly quorum: Quorum
}

/**
 * As C2SP has it: tabs separate like spaces, lines that are empty or begin with # are passed over.
 * Beyond it: a policy without a log is refused, and so is one key in two places.
 */
export function parsePolicy(bytes: Uint8Array): Policy {
  const text = readUtf8(bytes)
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text))
    throw notVerified('The policy holds a control character.')
  if (!text.endsWith('\n')) throw notVerified('The policy does not end with a line feed.')
  const reading = new PolicyReading()
  text
    .slice(0, -1)
    .split('\n')
    .forEach((line, at) => {
      const words = line.split(/[ \t]+/).filter((word) => word !== '')
      const [first = '#'] = words
      if (!first.startsWith('#')) reading.line(words, `Line ${at + 1} of the policy`)
    })
  return reading.policy()
}

class PolicyReading {
  private readonly logs: VerifierKey[] = []
  private readonly witnesses: Witness[] = []
  private readonly defined = new Map<string, Quorum>()
  private readonly members = new Set<string>()
  private quorum: Quorum | undefined

  line([word = '', ...rest]: readonly string[], place: string): void {
    switch (word) {
      case 'log':
        return this.log(rest, place)
      case 'witness':
        return this.witness(rest, place)
      case 'group':
        return this.group(rest, place)
      case 'quorum':
        return this.setQuorum(rest, place)
      default:
        throw notVerified(`${place} begins with an unknown word.`)
    }
  }

  policy(): Policy {
    if (this.logs.length === 0) throw notVerified('The policy names no log.')
    if (this.quorum === undefined) throw notVerified('The policy has no quorum line.')
    return { logs: this.logs, witnesses: this.witnesses, quorum: this.quorum }
  }

  private log([key, , ...more]: readonly string[], place: string): void {
    if (key === undefined || more.length > 0)
      throw notVerified(`${place} does not read "log KEY [URL]".`)
    this.logs.push(this.newKey(key, { type: 'plain', place }))
  }

  private witness([name, key, , ...more]: readonly string[], place: string): void {
    if (name === undefined || key === undefined || more.length > 0)
      throw notVerified(`${place} does not read "witness NAME KEY [URL]".`)
    this.define(name, { kind: 'witness', name }, place)
    this.witnesses.push({ name, key: this.newKey(key, { type: 'cosignature', place }) })
  }

  private group([name, threshold, ...names]: readonly string[], place: string): void {
    if (name === undefined || threshold === undefined || names.length === 0)
      throw notVerified(`${place} does not read "group NAME all|any|NUMBER MEMBER...".`)
    const members = names.map((member) => this.member(member, place))
    const count = thresholdOf(threshold, names.length)
    if (count < 1 || count > names.length)
      throw notVerified(`${place} asks for ${count} of ${names.length} members.`)
    this.define(name, { kind: 'group', threshold: count, members }, place)
  }

  private setQuorum([name, ...more]: readonly string[], place: string): void {
    if (name === undefined || more.length > 0)
      throw notVerified(`${place} does not read "quorum NAME".`)
    if (this.quorum !== undefined) throw notVerified(`${place} is a second quorum line.`)
    this.quorum = name === 'none' ? { kind: 'none' } : this.find(name, place)
  }

  private define(name: string, quorum: Quorum, place: string): void {
    if (name === 'none' || this.defined.has(name))
      throw notVerified(`${place} uses a name that is taken.`)
    this.defined.set(name, quorum)
  }

  /** Once in the whole policy, so that no witness counts twice. */
  private member(name: string, place: string): Quorum {
    if (this.members.has(name)) throw notVerified(`${place} names a member for the second time.`)
    this.members.add(name)
    return this.find(name, place)
  }

  private find(name: string, place: string): Quorum {
    const found = this.defined.get(name)
    if (found === undefined) throw notVerified(`${place} names what no line before it defines.`)
    return found
  }

  private newKey(text: string, { type, place }: { type: KeyType; place: string }): VerifierKey {
    const key = parseVerifierKey(text)
    if (key.type !== type) throw notVerified(`${place} holds a key of the wrong kind.`)
    const others = [...this.logs, ...this.witnesses.map((witness) => witness.key)]
    const isTaken = others.some((other) => Buffer.compare(other.publicKey, key.publicKey) === 0)
    if (isTaken) throw notVerified(`${place} holds a key that stands in an earlier line.`)
    return key
  }
}

function thresholdOf(word: string, members: number): number {
  if (word === 'all') return members
  return word === 'any' ? 1 : readDecimal(word)
}

/** `signed` holds the names, as the policy has them, of the witnesses that have cosigned. */
export function isReached(quorum: Quorum, signed: ReadonlySet<string>): boolean {
  if (quorum.kind === 'none') return true
  if (quorum.kind === 'witness') return signed.has(quorum.name)
  const reached = quorum.members.filter((member) => isReached(member, signed)).length
  return reached >= quorum.threshold
}

/** What a desk publishes beside its log: all parties' witnesses, or nobody as long as there are none. */
export function formatSuggestedPolicy({
  log,
  witnesses = [],
}: {
  /** A verifier key as text, as are the witnesses' keys. */
  readonly log: string
  readonly witnesses?: readonly { readonly name: string; readonly key: string }[]
}): string {
  if (witnesses.length === 0) return `log ${log}\nquorum none\n`
  const names = witnesses.map(({ name }) => name).join(' ')
  const lines = witnesses.map(({ name, key }) => `witness ${name} ${key}\n`).join('')
  return `log ${log}\n${lines}group parties all ${names}\nquorum parties\n`
}
