-- The log's own tables, and what holds every other table to the log.

revoke all on schema public from public;
grant usage on schema public to {{roles}}_desk, {{roles}}_party;

-- Written once, when the data directory is born; what it says never changes.
create table birth (
  single boolean primary key default true check (single),
  kind text not null check (kind in ('demonstration', 'mandate')),
  mandate_id uuid not null,
  desk_name text not null,
  origin text not null,
  time_zone text not null,
  born_at timestamptz not null
);
grant select on birth to {{roles}}_desk, {{roles}}_party;

-- One row an act. `entry` is what stands in the tree; the rest opens it. An erased act keeps
-- its entry and its place and nothing else (trust.erase).
create table trust_act (
  id uuid primary key,
  arrival bigint generated always as identity unique,
  act text not null,
  at timestamptz not null,
  officer_id uuid,
  party_id text, -- whose receipt it is; null: the desk's
  subject uuid,
  entry bytea not null check (octet_length(entry) = 33),
  envelope text,
  nonce bytea check (octet_length(nonce) = 32),
  content bytea,
  content_nonce bytea check (octet_length(content_nonce) = 32),
  xact xid8 not null default pg_current_xact_id(),
  position bigint unique check (position >= 0) -- its place in the tree; null: not sequenced yet
);
create index on trust_act (xact);
create index on trust_act (subject, arrival);
create index on trust_act (arrival) where position is null;
alter table trust_act enable row level security;
alter table trust_act force row level security;
create policy own_acts on trust_act for select to {{roles}}_party
  using (current_user = '{{roles}}_party_' || party_id);
create policy write_own_acts on trust_act for insert to {{roles}}_party
  with check (current_user = '{{roles}}_party_' || party_id and position is null);
-- The function below runs as the owner, who under forced row security sees nothing without this.
create policy chain_reads on trust_act for select to current_user using (true);
create policy desk_acts on trust_act to {{roles}}_desk using (true) with check (true);
grant select, insert on trust_act to {{roles}}_party, {{roles}}_desk;
grant update (position, envelope, nonce, content, content_nonce) on trust_act to {{roles}}_desk;

create table trust_tile (
  level smallint not null check (level between 0 and 7),
  number bigint not null check (number >= 0),
  hashes bytea not null check (octet_length(hashes) % 32 = 0 and octet_length(hashes) <= 8192),
  primary key (level, number)
);
create table trust_head (
  single boolean primary key default true check (single),
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32)
);
grant select, insert, update on trust_tile, trust_head to {{roles}}_desk;

-- The last entry on a subject. A party's login sees its own acts only, but the chain of a
-- subject runs across sides; what comes back is 32 bytes that say nothing. The lock makes
-- the chain's order the order of the tree: it is held until the transaction ends.
create function act_chain_head(asked uuid) returns bytea
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare head bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended(asked::text, 7));
  select substring(entry from 2) into head from trust_act
    where subject = asked order by arrival desc limit 1;
  return head;
end
$$;
revoke all on function act_chain_head(uuid) from public;
grant execute on function act_chain_head(uuid) to {{roles}}_desk, {{roles}}_party;

-- Refuses COMMIT unless the same transaction wrote the act that the row names.
create function require_act() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from trust_act
               where id = new.act_id and xact = pg_current_xact_id()) then return null; end if;
  elsif exists (select from trust_act where xact = pg_current_xact_id()) then return null;
  end if;
  raise exception 'a row of % was changed outside an act', tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;
grant execute on function require_act() to {{roles}}_desk, {{roles}}_party;

-- Binds a table to the log: foreign key, index and the trigger above.
create procedure hold_to_log(held regclass) language plpgsql as $$
begin
  execute format('alter table %s add foreign key (act_id) references trust_act
                  deferrable initially deferred', held);
  execute format('create index on %s (act_id)', held);
  execute format('create constraint trigger held_to_log after insert or update or delete on %s
                  deferrable initially deferred for each row execute function require_act()', held);
end
$$;

-- SHA-256 over every row that an act wrote, in whichever tables the caller may read. Nulls are
-- left out, so that a column added later changes no digest.
create function rows_of_act(asked uuid) returns bytea
  language plpgsql stable set timezone = 'UTC' as $$
declare held text; lines text := ''; part text;
begin
  for held in
    select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname = 'held_to_log' and has_table_privilege(c.oid, 'select') order by 1
  loop
    execute format('select string_agg(line, E''\n'' order by line collate "C")
                    from (select jsonb_strip_nulls(to_jsonb(r))::text as line
                          from %I r where act_id = $1) x', held) into part using asked;
    if part is not null then lines := lines || held || E'\n' || part || E'\n'; end if;
  end loop;
  return sha256(convert_to(lines, 'UTF8'));
end
$$;
grant execute on function rows_of_act(uuid) to {{roles}}_desk, {{roles}}_party;

-- An act may be erased again, deeper or with further lines; the last one holds.
create table erasure (
  erased_act_id uuid not null references trust_act,
  depth text not null check (depth in ('content', 'all')),
  reason text not null,
  rows_after bytea not null check (octet_length(rows_after) = 32), -- rows_of_act, once emptied
  act_id uuid not null,
  at timestamptz not null,
  primary key (erased_act_id, act_id)
);
call hold_to_log('erasure');
grant select, insert on erasure to {{roles}}_desk;
