-- Machinery: a plan is computed behind the page and kept here until the desk puts it before both sides.
create table plan_run (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  -- The plan that is mended; null: a plan from the beginning.
  accepted_id uuid references exchange_plan,
  -- A draft on other terms than the exchange's, to compare; it is never proposed.
  terms jsonb,
  state text not null check (state in ('running', 'done', 'failed', 'cancelled')),
  progress jsonb not null,
  problem text not null, -- PROBLEM.json, byte for byte
  problem_sha256 text not null,
  drawn jsonb not null, -- ids of people who are new to the exchange, by list and line
  plan jsonb, -- PLAN.json
  summary jsonb, -- what it reaches; null: there is no plan
  said text, -- why there is none
  made_at timestamptz not null
);
create index on plan_run (exchange_id, made_at desc);
grant select, insert, update, delete on plan_run to {{roles}}_desk;
