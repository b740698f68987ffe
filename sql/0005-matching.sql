-- Desk tables. Runs and candidates are machinery: they can be made again from the lists.

create table match_run (
  id uuid primary key,
  left_list uuid not null references list,
  right_list uuid not null references list,
  state text not null check (state in ('running', 'done', 'failed', 'cancelled')),
  progress jsonb not null,
  made_at timestamptz not null
);
create table candidate (
  run_id uuid not null references match_run on delete cascade,
  left_line integer not null,
  right_line integer not null,
  probability double precision not null,
  band text not null check (band in ('probable', 'review')),
  fields jsonb not null,
  primary key (run_id, left_line, right_line)
);
grant select, insert, update, delete on match_run, candidate to {{roles}}_desk;

create table match_decision (
  id uuid primary key,
  left_list uuid not null references list,
  left_line integer not null,
  right_list uuid not null references list,
  right_line integer not null,
  decision text not null check (decision in ('same', 'different', 'unsure')),
  reason text not null,
  officer_id uuid not null references officer,
  act_id uuid not null,
  at timestamptz not null
);
create index on match_decision (left_list, left_line);
create index on match_decision (right_list, right_line);
call hold_to_log('match_decision');

create table match_revocation (
  decision_id uuid primary key references match_decision,
  reason text not null,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('match_revocation');
grant select, insert on match_decision, match_revocation to {{roles}}_desk;
