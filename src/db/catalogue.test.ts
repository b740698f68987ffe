/**
 * What the database itself holds to, read from its catalogue and tried by hand: every
 * table hangs on the log, and a party's login reaches its own rows and no others. A
 * table that somebody adds is in these tests without being named here.
 */
import { sql, type Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'
import { loginOf, withClient } from './connect.ts'
import type { PartyConnection } from './party-db.ts'
import type { Schema } from './schema.ts'

/** What is not an act: the log's own tables, and what can be made again or ends by itself. */
const machinery = (
  'birth candidate enrolment_code job match_change match_lease match_model match_run migration plan_run rate scan_upload second_reading_ask session ' +
  'sign_in_challenge statement_upload trust_act trust_head trust_tile upload'
).split(' ')
/** What a party's login may read at all: of these everything, */
const openToParties = ['birth', 'party']
/** and of these its own rows. */
const ownRowsOnly = (
  'list list_confirmation list_extract list_file list_line list_problem list_withdrawal ' +
  'strike trust_act upload'
).split(' ')

const desk = await freshDesk()
const roles = `go_${await prefix()}`
const north = partyNamed(northland)
const south = partyNamed(southland)

async function prefix(): Promise<string> {
  const [row] = await rowsOf<{ role: string }>(sql`select current_user as role`, desk.desk.db.pool)
  return row?.role.replace(/^go_|_desk$/g, '') ?? ''
}

function partyNamed(party: typeof northland): PartyConnection {
  const found = desk.desk.parties.get(party)
  if (found === undefined) throw new Error(`no login of ${party}`)
  return found
}

async function rowsOf<Row>(query: ReturnType<typeof sql>, db: Kysely<Schema>): Promise<Row[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the statement says what it returns
  return (await query.execute(db)).rows as Row[]
}

/** As the owner of the cluster, whom nothing binds. */
const asOwner = <Row extends object>(statement: string, values: unknown[] = [], url = desk.url) =>
  withClient(loginOf(url), async (client) => (await client.query<Row>(statement, values)).rows)

/** The code with which PostgreSQL refuses; undefined when it does not. */
async function refusalOf(db: Kysely<Schema>, statement: string): Promise<string | undefined> {
  try {
    await db.transaction().execute((tx) => sql.raw(statement).execute(tx))
    return undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}

const tables = (
  await asOwner<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  )
).map(({ name }) => name)
const held = tables.filter((name) => !machinery.includes(name))

/** A value for each column that needs one; `party_id` and the like name a side. */
async function rowFor(table: string, party: string, url = desk.url): Promise<string> {
  const columns = await asOwner<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and column_default is null
       and is_identity = 'NO' and (is_nullable = 'NO' or column_name = 'party_id')`,
    [table],
    url,
  )
  const made: Record<string, string> = {
    uuid: 'gen_random_uuid()',
    text: 'gen_random_uuid()::text',
    _text: "'{}'",
    int2: '(100 + random() * 30000)::int2',
    int4: '(100 + random() * 1000000)::int4',
    int8: '(100 + random() * 1000000)::int8',
    float8: '0.5',
    bool: 'false',
    bytea: `decode(repeat('00', 33), 'hex')`,
    jsonb: "'{}'",
    timestamptz: 'now()',
  }
  const value = ({ name, type }: { name: string; type: string }) =>
    name === 'party_id' ? `'${party}'` : (made[type] ?? `no value for ${type}`)
  const names = columns.map(({ name }) => name).join(', ')
  return `insert into ${table} (${names}) values (${columns.map(value).join(', ')})`
}

describe('every table hangs on the log', () => {
  it('but the short list of machinery', async () => {
    const bound = await asOwner<{ name: string }>(
      `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where t.tgname = 'held_to_log' and t.tgdeferrable and t.tginitdeferred
         and t.tgenabled = 'O' and t.tgtype = 29 and t.tgfoid = 'require_act'::regproc
       order by 1`, // 29: after insert (4), delete (8) or update (16), for each row (1)
    )
    expect(held.length).toBeGreaterThan(30)
    expect(bound.map(({ name }) => name)).toEqual(held)
    expect(machinery.filter((name) => !tables.includes(name))).toEqual([])
  })

  it('and names its act in a column that must point into it', async () => {
    const pointing = await asOwner<{ name: string }>(
      `select c.conrelid::regclass::text as name from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid = 'trust_act'::regclass
         and a.attname = 'act_id' and a.attnotnull order by 1`,
    )
    expect(pointing.map(({ name }) => name)).toEqual(held)
  })

  it('and nobody who serves requests may alter, empty or remove what is recorded', async () => {
    const rights = await asOwner<{ says: string }>(
      `select distinct table_name || ' ' || lower(privilege_type) as says
       from information_schema.table_privileges
       where table_schema = 'public' and grantee like $1
         and privilege_type not in ('SELECT', 'INSERT') and not table_name = any ($2)`,
      [`${roles}%`, machinery],
    )
    expect(rights).toEqual([])
    const columns = await asOwner<{ says: string }>(
      `select distinct table_name || '.' || column_name as says
       from information_schema.column_privileges
       where table_schema = 'public' and grantee like $1 and privilege_type = 'UPDATE'
         and not table_name = any ($2) order by 1`,
      [`${roles}%`, machinery],
    )
    expect(columns.map(({ says }) => says)).toEqual([
      'list_file.bytes',
      'list_line.cells',
      'list_line.reading',
      'list_problem.assumed',
      'list_problem.value',
      'scan.bytes',
    ])
  })
})

describe('with every other lock taken off, the trigger alone refuses at COMMIT', async () => {
  const bare = await freshDesk()
  const pool = bare.desk.db.pool
  await asOwner(
    `do $$ declare each record; begin
       for each in select conrelid::regclass as held, conname from pg_constraint
                   where connamespace = 'public'::regnamespace and contype in ('f', 'c')
                   order by contype desc loop
         execute format('alter table %s drop constraint %I', each.held, each.conname);
       end loop;
       for each in select oid::regclass as held from pg_class
                   where relnamespace = 'public'::regnamespace and relkind = 'r' loop
         execute format('alter table %s disable row level security', each.held);
         execute format('grant all on %s to ${roles}_desk', each.held);
       end loop;
     end $$`,
    [],
    bare.url,
  )

  it.each(held)('%s', async (table) => {
    const insert = await rowFor(table, northland, bare.url)
    const outside = '23000'
    expect(await refusalOf(pool, insert)).toBe(outside)
    await asOwner(`set session_replication_role = replica; ${insert}`, [], bare.url)
    expect(await refusalOf(pool, `update ${table} set act_id = act_id`)).toBe(outside)
    expect(await refusalOf(pool, `delete from ${table}`)).toBe(outside)
    const [{ left } = { left: 0 }] = await asOwner<{ left: number }>(
      `select count(*) as left from ${table}`,
      [],
      bare.url,
    )
    expect(left).toBeGreaterThan(0)
  })
})

describe("a party's login", () => {
  it('may read its own tables, who the parties are and what this desk is, nothing else', async () => {
    const answers: [string, string | undefined][] = []
    for (const table of tables) {
      answers.push([table, await refusalOf(north.pool, `select 1 from ${table} limit 1`)])
    }
    const readable = answers.filter(([, code]) => code === undefined).map(([table]) => table)
    expect(answers.filter(([, code]) => code !== undefined && code !== '42501')).toEqual([])
    expect(readable).toEqual([...openToParties, ...ownRowsOnly].toSorted())
  })

  it('reads, alters and removes no row of the other side', async () => {
    await asOwner(
      `do $$ declare each record; begin
         for each in select conrelid::regclass as held, conname from pg_constraint
                     where connamespace = 'public'::regnamespace and contype = 'c' loop
           execute format('alter table %s drop constraint %I', each.held, each.conname);
         end loop; end $$`,
    )
    for (const table of ownRowsOnly) {
      for (const party of [northland, southland]) {
        const insert = await rowFor(table, party)
        await asOwner(`set session_replication_role = replica; ${insert}`)
      }
      for (const { pool, party } of [north, south]) {
        const seen = await rowsOf<{ party_id: string }>(
          sql`select distinct party_id from ${sql.table(table)}`,
          pool,
        )
        expect([table, seen]).toEqual([table, [{ party_id: party }]])
      }
      expect(await refusalOf(north.pool, await rowFor(table, southland))).toBe('42501')
    }
    const theirs = sql`update upload set rows_read = 7 where party_id = ${southland} returning id`
    expect(await rowsOf(theirs, north.pool)).toEqual([])
    const gone = sql`delete from upload where party_id = ${southland} returning id`
    expect(await rowsOf(gone, north.pool)).toEqual([])
  })

  it.each([
    `set role ${roles}_party_${southland}`,
    `set role ${roles}_desk`,
    `set session authorization ${roles}_desk`,
    `set row_security = off; select * from list`,
    `alter table list disable row level security`,
    `create table mine (id int)`,
    `create function mine() returns int language sql as 'select 1'`,
    `grant ${roles}_desk to ${roles}_party_${northland}`,
  ])('is refused: %s', async (statement) => {
    expect(await refusalOf(north.pool, statement)).toBe('42501')
  })

  it('sees no sequence, from whose numbers it could count the work of others', async () => {
    const open = await asOwner<{ name: string }>(
      `select s.relname as name from pg_class s, pg_roles r
       where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace
         and r.rolname like $1 and has_sequence_privilege(r.oid, s.oid, 'USAGE, SELECT')`,
      [`${roles}_party%`],
    )
    expect(open).toEqual([])
  })
})

describe('what decides whose rows are seen', () => {
  it('is who is logged in, never a setting of the session', async () => {
    const policies = await asOwner<{ says: string; to: string[] }>(
      `select concat_ws(' ', tablename, policyname, qual, with_check) as says, roles::text[] as to
       from pg_policies where schemaname = 'public'`,
    )
    expect(policies.length).toBeGreaterThanOrEqual(2 * ownRowsOnly.length)
    expect(policies.filter(({ says }) => /setting/i.test(says))).toEqual([])
    const forParties = policies.filter(({ to }) => to.join() === `${roles}_party`)
    expect(forParties.filter(({ says }) => !/CURRENT_USER/i.test(says))).toEqual([])
    const others = policies.filter(({ to }) => to.join() !== `${roles}_party`)
    const furtherOn = others.filter(({ to }) => to.join() !== `${roles}_desk`)
    // The owner, bound by row security too, reads the chain's head and nothing else.
    expect(furtherOn.map(({ says }) => says)).toEqual(['trust_act chain_reads true'])
  })

  it("binds the owner as well, on every table of a party's rows", async () => {
    const bound = await asOwner<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace
       and relrowsecurity and relforcerowsecurity order by 1`,
    )
    expect(bound.map(({ name }) => name)).toEqual(ownRowsOnly)
  })

  it("is lent out by one function alone: the chain's last 32 bytes", async () => {
    const lent = await asOwner<{ name: string; path: string[] }>(
      `select proname as name, proconfig as path from pg_proc
       where pronamespace = 'public'::regnamespace and prosecdef`,
    )
    expect(lent).toEqual([{ name: 'act_chain_head', path: ['search_path=pg_catalog, public'] }])
    const views = await asOwner(
      `select relname from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`,
    )
    expect(views).toEqual([])
  })
})
