-- Terms that the desk adopted for an exchange after it was opened: the newest count, and without
-- any those that it was opened with, which are number 0. Of them the sides read who changed what.
create table exchange_terms (
  exchange_id uuid not null references exchange,
  number integer not null check (number > 0),
  terms jsonb not null, -- how far ahead, the order of priorities, the places of every stage
  reason text not null,
  officer_id uuid not null references officer,
  act_id uuid not null,
  at timestamptz not null,
  primary key (exchange_id, number)
);
call hold_to_log('exchange_terms');
grant select, insert on exchange_terms to {{roles}}_desk;

-- Under which of them a plan was made.
alter table exchange_plan add column terms_number integer not null default 0;
