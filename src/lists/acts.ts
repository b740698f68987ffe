/** What a party does with its lists: submits a version, confirms one that came by courier, withdraws one. */
import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { partyAct } from '../acts/act.ts'
import { Means } from '../acts/means.ts'
import { requireMeans } from '../acts/require-means.ts'
import { requireNote } from '../acts/scan-rows.ts'
import { ListId, PartyId, UploadId } from '../base/ids.ts'
import { extractLinesMax } from '../base/limits.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { json } from '../db/json.ts'
import type { Actor } from '../people/officer.ts'
import { extractOf } from './extract.ts'
import { addList, getListHead, getUploadedList, linesNumbered } from './store.ts'
import { bytesSha256, CourierNote, linesSha256 } from './submission.ts'

/** Whose list it is: the actor's own side, or the one that an officer of the desk acts for. */
function ownSide(party: PartyId | undefined, actor: Actor): PartyId {
  if (actor.party !== null) {
    if (party !== undefined && party !== actor.party) throw notFound({ party })
    return actor.party
  }
  if (party === undefined) {
    throw new Refusal('wrong-input', 'party: name the party on whose behalf this is done.')
  }
  return party
}

export const submitList = partyAct({
  name: 'lists.submit',
  says: 'A party submits a version of a list, or an officer imports one that a courier brought.',
  input: z.strictObject({
    upload: UploadId,
    title: z.string().trim().min(1).max(200),
    /** The version that this one follows; absent: a new list. */
    replaces: ListId.optional(),
    /** Officers of the desk only. */
    party: PartyId.optional(),
    note: CourierNote.optional(),
  }),
  by: ['clerk', 'head-of-delegation', 'desk-officer', 'head-of-desk'],
  party: ({ party }, actor) => ownSide(party, actor),
  locks: ({ upload, replaces }) => [upload, ...(replaces === undefined ? [] : [replaces])],
  read: async ({ own, desk }, { upload, replaces, note }, { actor }) => ({
    ...(await getUploadedList(own, upload)),
    scan: await requireNote(desk, actor, note),
    before: replaces === undefined ? null : await getListHead(own, replaces),
    newest:
      replaces === undefined
        ? null
        : await own
            .selectFrom('list')
            .innerJoin('list as given', 'given.series_id', 'list.series_id')
            .select((e) => e.fn.max('list.version').as('version'))
            .where('given.id', '=', replaces)
            .executeTakeFirstOrThrow(),
  }),
  decide: ({ upload, reading, before, newest }, input, { actor, newId }) => {
    if (upload.state !== 'read' || reading === null) {
      throw new Refusal(
        'wrong-state',
        'This file is not read yet, was refused, or was submitted already.',
      )
    }
    if (before !== null && before.kind !== upload.kind) {
      throw new Refusal('wrong-input', 'A version keeps the kind of its list: held or sought.')
    }
    if (before !== null && newest?.version !== before.version) {
      throw new Refusal(
        'stale-version',
        `A newer version of "${before.title}" was submitted meanwhile.`,
      )
    }
    if ((actor.party === null) !== (input.note !== undefined)) {
      throw new Refusal(
        'wrong-input',
        'note: a list that an officer imports needs the note of its courier, and no other does.',
      )
    }
    const id = ListId.parse(newId())
    const list = {
      id,
      seriesId: before?.seriesId ?? newId(),
      version: (before?.version ?? 0) + 1,
      party: upload.party_id,
      kind: upload.kind === 'we-hold' ? ('we-hold' as const) : ('we-seek' as const),
      title: input.title,
      fileName: upload.file_name,
      bytes: upload.bytes,
      fileSha256: bytesSha256(upload.bytes),
      linesSha256: linesSha256(reading),
      read: reading,
      arrived:
        input.note === undefined
          ? { kind: 'signed-in' as const }
          : { kind: 'courier' as const, note: input.note },
      upload: upload.id,
    }
    return {
      subject: list.seriesId,
      change: list,
      seals: { lines: list.linesSha256, file: list.fileSha256 },
      answer: {
        list: id,
        version: list.version,
        lines: reading.lines.length,
        sha256: list.linesSha256,
      },
    }
  },
  write: addList,
})

export const confirmList = partyAct({
  name: 'lists.confirm',
  says: 'A party confirms a list that came by courier: by its key, a signature file, or a signed sheet.',
  input: z.strictObject({ list: ListId, means: Means, party: PartyId.optional() }),
  by: ['clerk', 'head-of-delegation', 'desk-officer', 'head-of-desk'],
  party: ({ party }, actor) => ownSide(party, actor),
  locks: ({ list }) => [list],
  read: async ({ own, desk }, { list, means }, { actor }) => {
    const head = await getListHead(own, list)
    await requireMeans(desk, actor, {
      means,
      party: head.party,
      purpose: 'list',
      sha256: head.linesSha256,
    })
    return head
  },
  decide: (head, input, { actor }) => {
    if (head.confirmed) throw new Refusal('wrong-state', 'This list is confirmed already.')
    return {
      subject: head.seriesId,
      change: { ...input, party: head.party, officer: actor.officer },
      seals: { lines: head.linesSha256 },
      answer: { list: head.id },
    }
  },
  write: async (own, { list, party, officer, means }, { act, at, newId }) => {
    await own
      .insertInto('list_confirmation')
      .values({
        id: newId(),
        list_id: list,
        party_id: party,
        officer_id: officer,
        means: json(means),
        act_id: act,
        at,
      })
      .execute()
  },
})

export const withdrawList = partyAct({
  name: 'lists.withdraw',
  says: 'A party withdraws a version of a list; its lines stand for nobody from then on.',
  input: z.strictObject({
    list: ListId,
    reason: z.string().trim().min(3).max(2000),
    party: PartyId.optional(),
  }),
  by: ['clerk', 'head-of-delegation', 'desk-officer', 'head-of-desk'],
  party: ({ party }, actor) => ownSide(party, actor),
  locks: ({ list }) => [list],
  read: ({ own }, { list }) => getListHead(own, list),
  decide: (head, input) => {
    if (head.withdrawn) throw new Refusal('wrong-state', 'This list is withdrawn already.')
    return {
      subject: head.seriesId,
      change: { ...input, party: head.party },
      answer: { list: head.id },
    }
  },
  write: async (own, { list, party, reason }, { act, at }) => {
    await own
      .insertInto('list_withdrawal')
      .values({ list_id: list, party_id: party, reason, act_id: act, at })
      .execute()
  },
})

export const releaseExtract = partyAct({
  name: 'lists.release-extract',
  says: 'A party shows lines of its list to another side: identity fields only, as it saw and signed them.',
  input: z.strictObject({
    list: ListId,
    lines: z.array(z.int().min(1)).min(1).max(extractLinesMax),
    to: PartyId,
    /** Of the extract as the party saw it. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits'),
    means: Means,
    party: PartyId.optional(),
  }),
  by: ['head-of-delegation', 'desk-officer', 'head-of-desk'],
  party: ({ party }, actor) => ownSide(party, actor),
  locks: ({ list }) => [list],
  read: async ({ own, desk }, { list, lines, to, means, sha256 }, { actor }) => {
    const head = await getListHead(own, list)
    const known = await own.selectFrom('party').select('id').where('id', '=', to).executeTakeFirst()
    await requireMeans(desk, actor, { means, party: head.party, purpose: 'extract', sha256 })
    return { head, known, chosen: await linesNumbered(own, list, lines) }
  },
  decide: ({ head, known, chosen }, input, { actor, newId }) => {
    if (known === undefined || input.to === head.party) throw notFound({ party: input.to })
    if (head.withdrawn) throw new Refusal('wrong-state', 'This list is withdrawn.')
    if (input.means.kind === 'signed-sheet') {
      throw new Refusal(
        'wrong-input',
        'means: a sheet names no lines. Bring the signature in a file.',
      )
    }
    if (chosen.length !== new Set(input.lines).size) {
      throw new Refusal('wrong-input', 'lines: one of these lines is not on the list.')
    }
    const extract = extractOf({ list: head.id, to: input.to }, chosen)
    if (extract.sha256 !== input.sha256) {
      throw new Refusal('stale-version', 'What was signed is not what would cross.')
    }
    return {
      subject: head.seriesId,
      change: { id: newId(), head, extract, means: input.means, officer: actor.officer },
      seals: { extract: extract.sha256 },
      answer: { list: head.id, to: input.to, lines: extract.lines.length },
    }
  },
  write: async (own, { id, head, extract }, { act, at }) => {
    await own
      .insertInto('list_extract')
      .values({
        id,
        list_id: head.id,
        party_id: head.party,
        to_party: extract.to,
        lines: json(extract.lines),
        sha256: Buffer.from(extract.sha256, 'hex'),
        act_id: act,
        at,
      })
      .execute()
  },
})
