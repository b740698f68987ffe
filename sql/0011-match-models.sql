-- Pairs stand in the columns by which the queue is read; why two lines are alike is told when a pair
-- is opened, by the model that is kept with the run.

-- Machinery, in another shape from now on: what was compared before is compared again when asked.
delete from candidate;
update match_run set state = 'failed', outcome = null where state <> 'cancelled';

alter table candidate
  drop column fields,
  add column log2_odds double precision not null,
  -- Before calibration.
  add column said double precision not null,
  add column band_reason text not null,
  add column is_chosen boolean not null,
  -- What an answer is worth: the order of the queue.
  add column worth double precision not null;
create index candidate_by_worth on candidate (run_id, worth desc, left_line, right_line);

-- The run before it, of any versions of the same two lists.
alter table match_run
  add column before_id uuid references match_run on delete set null,
  -- What its probabilities rest on (calibration/calibrate.ts).
  add column basis text not null default 'made-up lists';

create table match_model (
  run_id uuid primary key references match_run on delete cascade,
  -- Of the engine that wrote it: no other reads it.
  edition integer not null,
  -- What was learned.
  version bytea not null,
  -- Every pair above the threshold, for a new version that is compared by its changes.
  pairs bytea not null
);
create table match_change (
  run_id uuid not null references match_run on delete cascade,
  number integer not null,
  kind text not null check (kind in ('new', 'withdrawn', 'stronger', 'weaker')),
  -- Of either list: its line, and what the new version did to it.
  lines jsonb not null,
  was double precision,
  now double precision,
  primary key (run_id, number)
);
grant select, insert, update, delete on match_model, match_change to {{roles}}_desk;
