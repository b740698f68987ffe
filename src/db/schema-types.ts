/** Writes the types of a migrated database (`npm run db:types`), so that SQL stays the first source. */
import type { Client } from 'pg'

const plain: Record<string, string> = {
  text: 'string',
  uuid: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  timestamptz: 'Date',
  bytea: 'Buffer',
  _text: 'string[]',
  xid8: 'string',
  // Read through a schema where it is used; written as text by `json` (json.ts).
  jsonb: 'JsonColumn',
}

/** Columns whose values are branded wherever they stand; `id` by its table. */
const brands: Record<string, string> = {
  party_id: 'PartyId',
  from_party: 'PartyId',
  to_party: 'PartyId',
  held_by: 'PartyId',
  goes_to: 'PartyId',
  act_id: 'ActId',
  erased_act_id: 'ActId',
  officer_id: 'OfficerId',
  approved_by: 'OfficerId',
  device_id: 'DeviceId',
  agreement_id: 'AgreementId',
  commitment_id: 'CommitmentId',
  round_id: 'RoundId',
  question_id: 'QuestionId',
  list_id: 'ListId',
  left_list: 'ListId',
  right_list: 'ListId',
  seek_list_id: 'ListId',
  decision_id: 'DecisionId',
  exchange_id: 'ExchangeId',
  person_id: 'PersonId',
  struck_person: 'PersonId',
  plan_id: 'PlanId',
  accepted_id: 'PlanId',
  repairs_id: 'PlanId',
  puts_on: 'PersonId',
  takes_off: 'PersonId',
  'party.id': 'PartyId',
  'trust_act.id': 'ActId',
  'officer.id': 'OfficerId',
  'device.id': 'DeviceId',
  'agreement.id': 'AgreementId',
  'commitment.id': 'CommitmentId',
  'talks_round.id': 'RoundId',
  'question.id': 'QuestionId',
  'list.id': 'ListId',
  'upload.id': 'UploadId',
  'match_decision.id': 'DecisionId',
  'exchange.id': 'ExchangeId',
  'exchange_person.id': 'PersonId',
  'exchange_plan.id': 'PlanId',
}

type Column = {
  table_name: string
  column_name: string
  udt_name: string
  is_nullable: 'YES' | 'NO'
  has_default: boolean
}

export async function schemaTypes(client: Client): Promise<string> {
  const { rows } = await client.query<Column>(`
    select table_name, column_name, udt_name, is_nullable,
      (column_default is not null or is_identity = 'YES') as has_default
    from information_schema.columns where table_schema = 'public' and table_name <> 'migration'
    order by table_name collate "C", ordinal_position`)
  const used = new Set<string>()
  const body = [...new Set(rows.map(({ table_name }) => table_name))]
    .map((table) => {
      const fields = rows
        .filter(({ table_name }) => table_name === table)
        .map((column) => `    ${column.column_name}: ${typeOf(column, used)}`)
      return `  ${table}: {\n${fields.join('\n')}\n  }`
    })
    .join('\n')
  return `/** Written by \`npm run db:types\` from sql/*.sql. Do not edit by hand. */
import type { Generated } from 'kysely'
import type {
${[...used]
  .toSorted()
  .map((name) => `  ${name},`)
  .join('\n')}
} from '../base/ids.ts'
import type { JsonColumn } from './json.ts'

export type Schema = {
${body}
}
`
}

function typeOf(
  { table_name, column_name, udt_name, is_nullable, has_default }: Column,
  used: Set<string>,
) {
  const brand = brands[`${table_name}.${column_name}`] ?? brands[column_name]
  const type = brand ?? plain[udt_name]
  if (type === undefined) throw new Error(`no type for ${table_name}.${column_name}: ${udt_name}`)
  if (brand !== undefined) used.add(brand)
  const nullable = is_nullable === 'YES' ? `${type} | null` : type
  return has_default ? `Generated<${nullable}>` : nullable
}
