-- Scans of papers: the courier's notes and the signed sheets. Desk tables: whoever brought the paper
-- has the original. Acts name a scan by its hash, so that it can be erased and they still stand.

create table scan (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  kind text not null check (kind in ('pdf', 'jpeg', 'png')),
  size integer not null check (size > 0),
  bytes bytea check (sha256(bytes) = sha256), -- null once erased
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('scan');
grant select, insert on scan to {{roles}}_desk;
-- Erasing (trust.erase) may empty a scan; other bytes have another hash.
grant update (bytes) on scan to {{roles}}_desk;

-- Machinery: a scan that was handed in and is not kept yet.
create table scan_upload (
  sha256 bytea not null check (sha256(bytes) = sha256),
  officer_id uuid not null,
  kind text not null check (kind in ('pdf', 'jpeg', 'png')),
  bytes bytea not null,
  made_at timestamptz not null,
  primary key (sha256, officer_id)
);
grant select, insert, update, delete on scan_upload to {{roles}}_desk;
