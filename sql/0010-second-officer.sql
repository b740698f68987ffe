-- A second officer for what the mandate demands, who looks at a pair, and what a run found out.

-- The head of desk sets the terms; the newest hold. None set: the review band.
create table matching_terms (
  act_id uuid primary key,
  second_officer text not null check (second_officer in ('none', 'review-band', 'every-same')),
  reason text not null,
  at timestamptz not null
);
call hold_to_log('matching_terms');
grant select, insert on matching_terms to {{roles}}_desk;

-- Signatures about one pair, over all versions of both lists, share its id. Null: one before there were any.
alter table match_decision
  add column pair_id uuid,
  add column needs text check (needs in ('one', 'two'));

-- Machinery: who looks at which pair just now. It ends by itself.
create table match_lease (
  left_list uuid not null references list,
  left_line integer not null,
  right_list uuid not null references list,
  right_line integer not null,
  officer_id uuid not null references officer,
  ends_at timestamptz not null,
  primary key (left_list, left_line, right_list, right_line)
);
create index on match_lease (officer_id);
grant select, insert, update, delete on match_lease to {{roles}}_desk;

-- What the run learned of itself: what blocking left out, how far its probabilities hold.
alter table match_run add column outcome jsonb;
