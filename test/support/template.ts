/** What every copy of the test database starts with. */
import type { Owner } from './cluster.ts'

export async function prepareTemplate(_owner: Owner): Promise<void> {}
