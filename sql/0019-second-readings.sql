-- Machinery: a second reader was asked about a statement, and what it answered until an act keeps it.
create table second_reading_ask (
  id uuid primary key,
  statement_id uuid not null references statement,
  officer_id uuid not null references officer,
  reader text not null,
  state text not null check (state in ('asking', 'read', 'refused')),
  reading jsonb,
  refusal text,
  made_at timestamptz not null,
  unique (statement_id, officer_id)
);
grant select, insert, update, delete on second_reading_ask to {{roles}}_desk;
