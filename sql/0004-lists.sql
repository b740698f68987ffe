-- What a party submits. Party tables: a party's login sees and writes its own rows only. Whose
-- rows are visible follows from who is logged in, never from a setting of the session.

create table list (
  id uuid primary key,
  series_id uuid not null, -- the same for all versions of one list
  party_id text not null references party,
  kind text not null check (kind in ('we-hold', 'we-seek')),
  version integer not null check (version > 0),
  title text not null,
  file_name text not null,
  file_sha256 bytea not null,
  lines_sha256 bytea not null,
  line_count integer not null check (line_count > 0),
  headings jsonb not null,
  mapping jsonb not null,
  source jsonb not null, -- kind of file, encoding, separator
  arrived jsonb not null, -- signed in, or the courier's note
  act_id uuid not null,
  at timestamptz not null,
  unique (series_id, version)
);
create table list_line (
  list_id uuid not null references list,
  line integer not null check (line > 0),
  party_id text not null,
  cells jsonb, -- verbatim; null once erased
  reading jsonb,
  act_id uuid not null,
  primary key (list_id, line)
);
create table list_problem (
  list_id uuid not null references list,
  number integer not null,
  party_id text not null,
  line integer,
  column_name text,
  code text not null,
  value text not null,
  says text not null,
  assumed text,
  act_id uuid not null,
  primary key (list_id, number)
);
create table list_file (
  list_id uuid primary key references list,
  party_id text not null,
  bytes bytea,
  act_id uuid not null
);
create table list_confirmation (
  id uuid primary key,
  list_id uuid not null references list,
  party_id text not null,
  officer_id uuid not null,
  means jsonb not null,
  act_id uuid not null,
  at timestamptz not null
);
create table list_withdrawal (
  list_id uuid primary key references list,
  party_id text not null,
  reason text not null,
  act_id uuid not null,
  at timestamptz not null
);
-- Identity fields that a party released to the other side, line by line, and signed.
create table list_extract (
  id uuid primary key,
  list_id uuid not null references list,
  party_id text not null,
  to_party text not null,
  lines jsonb not null,
  sha256 bytea not null,
  act_id uuid not null,
  at timestamptz not null
);

-- Machinery: a file that was uploaded and is not submitted yet.
create table upload (
  id uuid primary key,
  party_id text not null references party,
  officer_id uuid not null,
  kind text not null,
  file_name text not null,
  bytes bytea not null,
  state text not null check (state in ('reading', 'read', 'refused', 'cancelled', 'submitted')),
  rows_read integer not null,
  reading jsonb,
  refusal text,
  made_at timestamptz not null
);

do $$
declare each text;
begin
  foreach each in array array['list', 'list_line', 'list_problem', 'list_file', 'list_confirmation',
                              'list_withdrawal', 'list_extract', 'upload'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own_rows on %I to {{roles}}_party
                      using (current_user = ''{{roles}}_party_'' || party_id)
                      with check (current_user = ''{{roles}}_party_'' || party_id)', each);
    execute format('grant select, insert on %I to {{roles}}_party', each);
    if each = 'upload' then
      execute format('grant update, delete on %I to {{roles}}_party', each);
    else
      execute format('call hold_to_log(%L)', each);
      execute format('create policy desk_reads on %I for select to {{roles}}_desk using (true)', each);
      execute format('grant select on %I to {{roles}}_desk', each);
    end if;
  end loop;
end
$$;
-- Erasing a person's line (trust.erase) is the desk's act on a party's row: it may empty, not alter.
-- With the line go what was said about it and the file that holds it.
create policy desk_erases on list_line for update to {{roles}}_desk
  using (true) with check (cells is null and reading is null);
create policy desk_erases on list_problem for update to {{roles}}_desk
  using (true) with check (value = '' and assumed is null);
create policy desk_erases on list_file for update to {{roles}}_desk
  using (true) with check (bytes is null);
grant update (cells, reading) on list_line to {{roles}}_desk;
grant update (value, assumed) on list_problem to {{roles}}_desk;
grant update (bytes) on list_file to {{roles}}_desk;
