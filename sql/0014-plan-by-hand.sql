-- What is done to a plan by hand: questions about one person, instructions of two officers, repairs.

-- What would get worse with this person put in: asked on record, limited per officer and day.
create table what_if (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  plan_id uuid not null references exchange_plan,
  person_id uuid not null references exchange_person,
  officer_id uuid not null references officer,
  party_id text references party, -- null: an officer of the desk
  purpose text not null,
  words text not null,
  act_id uuid not null,
  at timestamptz not null
);

-- The desk puts somebody on the plan, takes somebody off it, or both at once. It counts when a
-- second officer agrees, and until one of the desk takes it back.
create table plan_instruction (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  puts_on uuid references exchange_person,
  stage_id text, -- null: any stage
  takes_off uuid references exchange_person,
  ground text not null,
  words text not null,
  officer_id uuid not null references officer,
  act_id uuid not null,
  at timestamptz not null,
  check (puts_on is not null or takes_off is not null)
);
create table instruction_second (
  instruction_id uuid primary key references plan_instruction,
  officer_id uuid not null references officer,
  act_id uuid not null,
  at timestamptz not null
);
create table instruction_lift (
  instruction_id uuid primary key references plan_instruction,
  reason text not null,
  officer_id uuid not null references officer,
  act_id uuid not null,
  at timestamptz not null
);

do $$
declare each text;
begin
  foreach each in array array['what_if', 'plan_instruction', 'instruction_second', 'instruction_lift'] loop
    execute format('call hold_to_log(%L)', each);
    execute format('grant select, insert on %I to {{roles}}_desk', each);
  end loop;
end
$$;
create index on what_if (officer_id, at);
create index on plan_instruction (exchange_id);

-- Why a side struck a name, from a closed list; null: struck before there was one.
alter table strike add column ground text;

-- A repair is a new version of a final plan. Stages under way stay as they were signed, and a stage
-- has the manifest of the newest plan that became final.
alter table exchange_plan
  add column repairs_id uuid references exchange_plan,
  add column carried_out integer check (carried_out >= 0);
alter table plan_run add column repairs_id uuid references exchange_plan;
alter table manifest drop constraint manifest_pkey;
alter table manifest add primary key (exchange_id, stage_id, plan_id);
