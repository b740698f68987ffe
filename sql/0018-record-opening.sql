-- Whether the public record is open to everybody: the highest number; without any, only to those who
-- are signed in, but in a demonstration to everybody. Shared table: no grant to parties.
create table record_opening (
  number integer primary key check (number > 0),
  is_open boolean not null,
  reason text not null,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('record_opening');
grant select, insert on record_opening to {{roles}}_desk;
