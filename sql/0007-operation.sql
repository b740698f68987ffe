-- The day. Gates are desk tables; custody is shared. What a person said in private and what
-- they fear stand in `will_record`, apart, read for the protection officer and the gates alone.

create table stage_opening (
  exchange_id uuid not null references exchange,
  stage_id text not null,
  act_id uuid not null,
  at timestamptz not null,
  primary key (exchange_id, stage_id)
);
create table identity_record (
  id uuid primary key,
  person_id uuid not null references exchange_person,
  result text not null check (result in ('confirmed', 'differs')),
  checked_by text not null check (checked_by in ('desk', 'giving', 'receiving')),
  note text not null,
  act_id uuid not null,
  at timestamptz not null
);
create table will_record (
  id uuid primary key,
  person_id uuid not null references exchange_person,
  interview jsonb not null,
  will text check (will in ('yes', 'no')), -- null: could not be asked
  fear boolean not null,
  note text not null,
  act_id uuid not null,
  at timestamptz not null
);
create table fitness_record (
  id uuid primary key,
  person_id uuid not null references exchange_person,
  fitness jsonb not null,
  valid_until timestamptz not null,
  act_id uuid not null,
  at timestamptz not null
);
create table hold_record (
  id uuid primary key,
  person_id uuid not null references exchange_person,
  kind text not null, -- legal, protection, identity, best-interests, other
  hold jsonb not null, -- of a legal hold its ground, court, stage, notice; else empty
  note text not null,
  until_stage text,
  act_id uuid not null,
  at timestamptz not null
);
create table hold_lift (
  hold_id uuid primary key references hold_record,
  reason text not null,
  act_id uuid not null,
  at timestamptz not null
);
create table child_papers_record (
  id uuid primary key,
  person_id uuid not null references exchange_person,
  papers jsonb not null,
  act_id uuid not null,
  at timestamptz not null
);
-- A side may leave in several convoys; each names everybody of its section who does not.
create table departure (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  stage_id text not null,
  from_party text not null references party,
  people jsonb not null, -- ids of those who left
  left_behind jsonb not null, -- id -> what everybody reads: held, unfit, not-asked, absent
  act_id uuid not null,
  at timestamptz not null
);
create table custody_confirmation (
  id uuid primary key,
  person_id uuid not null references exchange_person,
  stage_id text not null,
  side text not null check (side in ('giving', 'receiving', 'desk')),
  manifest_sha256 bytea not null,
  officer_id uuid not null references officer,
  means jsonb not null,
  act_id uuid not null,
  at timestamptz not null
);
create table variance (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  stage_id text not null,
  from_party text not null references party,
  person_id uuid references exchange_person, -- null: people who were brought and stand on no list
  people integer not null check (people > 0),
  kind text not null check (kind in ('absent', 'refused', 'unfit', 'held', 'substituted', 'extra')),
  cause text not null,
  act_id uuid not null,
  at timestamptz not null,
  check ((person_id is null) = (kind = 'extra')),
  check (person_id is null or people = 1)
);

do $$
declare each text;
begin
  foreach each in array array['stage_opening', 'identity_record', 'will_record', 'fitness_record',
      'hold_record', 'hold_lift', 'child_papers_record', 'departure', 'custody_confirmation',
      'variance'] loop
    execute format('call hold_to_log(%L)', each);
    execute format('grant select, insert on %I to {{roles}}_desk', each);
  end loop;
end
$$;

-- What the public may see, and since when.
create table public_release (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  figures jsonb not null,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('public_release');
grant select, insert on public_release to {{roles}}_desk;

-- Work that goes on behind a page; machinery.
create table job (
  id uuid primary key,
  kind text not null,
  party_id text,
  state text not null check (state in ('running', 'done', 'failed', 'cancelled')),
  progress jsonb not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
grant select, insert, update, delete on job to {{roles}}_desk;
