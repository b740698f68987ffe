/** What a person is in the eyes of the Conventions and of a plan. */
import { z } from 'zod'

/** Legal status (GC III 4 and 33; GC IV 4; CRC 1). `remains`: a fallen person. */
export const Category = z.enum([
  'prisoner-of-war',
  'civilian',
  'child',
  'medical-personnel',
  'remains',
])
export type Category = z.infer<typeof Category>

/** Whether somebody can be asked, examined and fit to travel: everybody but the fallen. */
export const isLiving = (category: Category) => category !== 'remains'

/** Wounded and sick alike (GC III 110 and Annex I decide between serious and grave). */
export const Health = z.enum(['good', 'light', 'serious', 'grave'])
export type Health = z.infer<typeof Health>

/** Seriously wounded or seriously sick (GC III 109(1)): owed, not exchanged. */
export const isSeriouslyWoundedOrSick = (health: Health) =>
  health === 'serious' || health === 'grave'

export const Transport = z.enum(['seat', 'stretcher'])
export type Transport = z.infer<typeof Transport>

export const Sex = z.enum(['female', 'male'])
export type Sex = z.infer<typeof Sex>
