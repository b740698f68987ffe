-- The window of a stage: that its hours moved, who has acknowledged them, who was reminded. Shared
-- tables: no grants to parties.

create table window_move (
  exchange_id uuid not null references exchange,
  stage_id text not null,
  version integer not null check (version > 1), -- the exchange was opened with version 1
  from_clock text not null,
  to_clock text not null,
  reason text not null,
  act_id uuid not null,
  at timestamptz not null,
  primary key (exchange_id, stage_id, version)
);
create table window_acknowledgement (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  stage_id text not null,
  party_id text not null references party,
  sha256 bytea not null, -- of the window that was acknowledged; another version has another
  officer_id uuid not null references officer,
  means jsonb not null,
  act_id uuid not null,
  at timestamptz not null
);
create table window_reminder (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  stage_id text not null,
  party_id text not null references party,
  act_id uuid not null,
  at timestamptz not null
);

do $$
declare each text;
begin
  foreach each in array array['window_move', 'window_acknowledgement', 'window_reminder'] loop
    execute format('call hold_to_log(%L)', each);
    execute format('grant select, insert on %I to {{roles}}_desk', each);
    execute format('create index on %I (exchange_id)', each);
  end loop;
end
$$;
