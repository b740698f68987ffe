-- What each side's edition of a plan is sealed and bound with; null: a plan from before there were editions.
alter table exchange_plan add column edition_keys jsonb;
