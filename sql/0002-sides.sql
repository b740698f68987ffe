-- Parties, the people who act for them and for the desk, and the keys of their devices.

create table party (
  id text primary key check (id ~ '^[a-z][a-z0-9]{1,30}$'),
  name text not null,
  place smallint not null unique check (place between 1 and 8), -- 1 stands left on every page
  tint text not null check (tint in ('ochre', 'slate', 'plum', 'moss')),
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('party');

create table officer (
  id uuid primary key,
  party_id text references party, -- null: of the desk
  role text not null,
  name text not null,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('officer');

create table device (
  id uuid primary key,
  officer_id uuid not null references officer,
  key_name text not null unique,
  public_key bytea not null check (octet_length(public_key) = 32),
  kept text not null check (kept in ('browser', 'file', 'demonstration')),
  approved_by uuid references officer, -- null: the first head of desk, by the code of the terminal
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('device');

create table device_revocation (
  device_id uuid primary key references device,
  reason text not null,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('device_revocation');
grant select, insert on party, officer, device, device_revocation to {{roles}}_desk;
grant select on party to {{roles}}_party;

-- Machinery: no acts.
create table enrolment_code (
  id uuid primary key,
  code_hash bytea not null unique,
  party_id text,
  role text not null,
  name text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  public_key bytea,
  kept text,
  redeemed_at timestamptz,
  device_id uuid -- once a head of desk has approved it
);
create table session (
  token_hash bytea primary key,
  device_id uuid not null references device,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create table sign_in_challenge (
  nonce bytea primary key,
  ends_at timestamptz not null
);
create table rate (
  key text not null,
  starts_at timestamptz not null,
  used integer not null,
  primary key (key, starts_at)
);
grant select, insert, update, delete on enrolment_code, session, sign_in_challenge, rate to {{roles}}_desk;
