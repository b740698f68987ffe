-- What was promised, who asked whom for what, who stood between. Shared tables: no grants to
-- parties; each party's view is one function of the server.

create table agreement (
  id uuid primary key,
  title text not null,
  place text not null,
  agreed_on text not null,
  purpose text not null,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('agreement');

create table agreement_party (
  agreement_id uuid not null references agreement,
  party_id text not null references party,
  act_id uuid not null,
  primary key (agreement_id, party_id)
);
call hold_to_log('agreement_party');

create table commitment (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  kind text not null,
  says text not null, -- the clause, verbatim
  categories text[] not null,
  health text not null, -- whom of these: any, or the seriously wounded and sick alone
  counts jsonb not null, -- [{party, people}]: who promised; people null: no number was said
  returns text not null, -- whether the clause asks what the person wants
  due_on text,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('commitment');

create table talks_round (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  number integer not null check (number > 0),
  act_id uuid not null,
  at timestamptz not null,
  unique (agreement_id, number)
);
call hold_to_log('talks_round');

-- What is settled about a round so far; the newest version holds.
create table talks_round_version (
  round_id uuid not null references talks_round,
  version integer not null check (version > 0),
  place text not null,
  host text not null,
  held_on text, -- null: not agreed yet
  agenda jsonb not null,
  logistics jsonb not null,
  texts jsonb not null,
  act_id uuid not null,
  at timestamptz not null,
  primary key (round_id, version)
);
call hold_to_log('talks_round_version');

create table question (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  round_id uuid references talks_round,
  kind text not null,
  from_party text references party, -- null: the desk
  to_party text references party, -- null: the desk
  text text not null, -- verbatim
  proposed_on text, -- the date that is proposed, where the question is about one
  due_on text,
  note jsonb, -- the courier's note, where the question came on paper
  act_id uuid not null,
  at timestamptz not null
);
create index on question (agreement_id);
call hold_to_log('question');

create table answer (
  question_id uuid primary key references question,
  kind text not null check (kind in ('answered', 'declined')),
  text text not null,
  counter_on text, -- a date put against the proposed one
  note jsonb, -- the courier's note, where the answer came on paper
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('answer');

create table intermediary (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  exchange_id uuid, -- null: for the whole agreement
  stage_id text, -- null: for every leg
  name text not null,
  role text not null,
  from_on text,
  to_on text,
  invited_by text[], -- party ids or "desk"; null: unclear
  document text,
  disputed_by text[] not null,
  replaces uuid unique references intermediary, -- what was known before
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('intermediary');
grant select, insert on agreement, agreement_party, commitment, talks_round, talks_round_version,
  question, answer, intermediary to {{roles}}_desk;
