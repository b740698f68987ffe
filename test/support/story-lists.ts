/** Lists of invented people, submitted by both sides: something in the database to look at. */
import { teller } from '../../src/http/story/teller.ts'
import { tellLists } from '../../src/http/story/lists.ts'
import type { TestDesk } from './desk.ts'

export const submitLists = (desk: TestDesk, perSide: number) =>
  tellLists(teller(desk, desk.cast, new Date('2026-03-01T09:00:00Z')), { perSide, seed: 7 })
