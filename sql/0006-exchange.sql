-- Who goes when. Shared and desk tables; a party's own strikes are party rows.

create table exchange (
  id uuid primary key,
  number integer not null unique check (number > 0),
  agreement_id uuid not null references agreement,
  commitment_id uuid not null references commitment,
  title text not null,
  point jsonb not null, -- name and time zone of the crossing point
  stages jsonb not null, -- id, opensAt, window, capacity by party
  conditions jsonb not null, -- aheadMax, credit, order, seed, hostilities, place for a no
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('exchange');

-- A person within one exchange. The id is drawn anew, so that exchanges cannot be joined by it.
create table exchange_person (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  held_by text not null references party,
  goes_to text not null references party,
  act_id uuid not null
);
call hold_to_log('exchange_person');

-- What was taken from the lists about the person, each time that it changed; the newest counts.
create table exchange_entry (
  person_id uuid not null references exchange_person,
  number integer not null check (number > 0),
  list_id uuid not null references list,
  line integer not null,
  seek_list_id uuid references list, -- the decided match on the other side's list
  seek_line integer,
  category text not null,
  health text not null,
  transport text not null,
  held_since text,
  act_id uuid not null,
  at timestamptz not null,
  primary key (person_id, number)
);
call hold_to_log('exchange_entry');

create table exchange_plan (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  version integer not null check (version > 0),
  problem text not null, -- PROBLEM.json, byte for byte
  plan jsonb not null, -- PLAN.json
  sha256 bytea not null, -- of what the parties approve: the manifests of all stages
  manifests jsonb not null, -- stage -> { text, sha256 }
  act_id uuid not null,
  at timestamptz not null,
  unique (exchange_id, version)
);
call hold_to_log('exchange_plan');

create table replacement (
  plan_id uuid not null references exchange_plan, -- the plan that the replacement made
  struck_person uuid not null references exchange_person,
  person_id uuid references exchange_person, -- null: nobody takes the place
  act_id uuid not null,
  primary key (plan_id, struck_person)
);
call hold_to_log('replacement');

create table approval (
  id uuid primary key,
  plan_id uuid not null references exchange_plan,
  party_id text not null references party,
  sha256 bytea not null,
  officer_id uuid not null references officer,
  means jsonb not null,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('approval');

create table manifest (
  exchange_id uuid not null references exchange,
  stage_id text not null,
  plan_id uuid not null references exchange_plan,
  sha256 bytea not null,
  text text not null,
  act_id uuid not null,
  at timestamptz not null,
  primary key (exchange_id, stage_id)
);
call hold_to_log('manifest');

create table exchange_close (
  exchange_id uuid primary key references exchange,
  totals jsonb not null,
  carried jsonb not null,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('exchange_close');
grant select, insert on exchange, exchange_person, exchange_entry, exchange_plan, replacement, approval, manifest,
  exchange_close to {{roles}}_desk;

create table strike (
  id uuid primary key,
  plan_id uuid not null,
  person_id uuid not null,
  party_id text not null references party,
  reason text not null,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('strike');
alter table strike enable row level security;
alter table strike force row level security;
create policy own_rows on strike to {{roles}}_party
  using (current_user = '{{roles}}_party_' || party_id)
  with check (current_user = '{{roles}}_party_' || party_id);
create policy desk_reads on strike for select to {{roles}}_desk using (true);
grant select, insert on strike to {{roles}}_party;
grant select on strike to {{roles}}_desk;
