-- Statements of the public record: what was said, byte for byte; what was read out of it; what a
-- person put right in the reading; what was settled where claims differ.

create table statement (
  id uuid primary key,
  sha256 bytea not null unique check (octet_length(sha256) = 32),
  bytes bytea not null check (sha256(bytes) = sha256),
  file_name text not null,
  url text,
  publisher text,
  published_on text check (published_on ~ '^\d{4}-\d{2}-\d{2}$'),
  officer_id uuid not null references officer,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('statement');
grant select, insert on statement to {{roles}}_desk;

-- One reader's reading; a later version of the rules adds its own beside it.
create table statement_reading (
  statement_id uuid not null references statement,
  reader text not null,
  reading jsonb not null,
  act_id uuid not null,
  at timestamptz not null,
  primary key (statement_id, reader)
);
call hold_to_log('statement_reading');
grant select, insert on statement_reading to {{roles}}_desk;

-- A value that a person set, replaced or took out. A later row about the same place replaces it.
create table reading_correction (
  id uuid primary key,
  statement_id uuid not null references statement,
  list text not null,
  place integer check (place >= 0), -- null: a value that the rules did not see
  value jsonb, -- null: there is no such value
  reason text not null,
  officer_id uuid not null references officer,
  act_id uuid not null,
  at timestamptz not null,
  check (place is not null or value is not null)
);
create index on reading_correction (statement_id);
call hold_to_log('reading_correction');
grant select, insert on reading_correction to {{roles}}_desk;
create table correction_withdrawal (
  correction_id uuid primary key references reading_correction,
  reason text not null,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('correction_withdrawal');
grant select, insert on correction_withdrawal to {{roles}}_desk;

-- What a person settled about claims that differ; reversible by another row that replaces it.
create table adjudication (
  id uuid primary key,
  about jsonb not null,
  decision jsonb not null,
  reason text not null,
  replaces uuid unique references adjudication,
  officer_id uuid not null references officer,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('adjudication');
grant select, insert on adjudication to {{roles}}_desk;

-- Machinery: a file that was handed in, is being read, and is not kept yet.
create table statement_upload (
  id uuid primary key,
  officer_id uuid not null references officer,
  file_name text not null,
  sha256 bytea not null check (sha256(bytes) = sha256),
  bytes bytea not null,
  url text,
  publisher text,
  published_on text check (published_on ~ '^\d{4}-\d{2}-\d{2}$'),
  state text not null check (state in ('waiting', 'read', 'refused')),
  reading jsonb,
  refusal text,
  made_at timestamptz not null
);
create index on statement_upload (officer_id, made_at);
grant select, insert, update, delete on statement_upload to {{roles}}_desk;
