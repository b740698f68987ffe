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
  says text not null,
  categories text[] not null,
  counts jsonb not null, -- party -> number promised by it; a missing party is unstated
  due_on text,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('commitment');

create table talks_round (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  number integer not null check (number > 0),
  place text not null,
  host text not null,
  agenda jsonb not null,
  logistics jsonb not null,
  act_id uuid not null,
  at timestamptz not null,
  unique (agreement_id, number)
);
call hold_to_log('talks_round');

create table question (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  round_id uuid references talks_round,
  kind text not null,
  from_side text not null, -- a party's id, or "desk"
  to_side text not null,
  text text not null,
  proposed_on text, -- the date that is proposed, where the question is about one
  due_on text,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('question');

create table answer (
  question_id uuid primary key references question,
  kind text not null check (kind in ('answered', 'declined')),
  text text not null,
  counter_on text, -- a date put against the proposed one
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('answer');

create table intermediary (
  id uuid primary key,
  agreement_id uuid references agreement,
  exchange_id uuid,
  stage_id text,
  name text not null,
  role text not null,
  from_on text,
  to_on text,
  invited_by text not null,
  document text,
  disputed_by text[] not null,
  act_id uuid not null,
  at timestamptz not null
);
call hold_to_log('intermediary');
grant select, insert on agreement, agreement_party, commitment, talks_round, question, answer,
  intermediary to {{roles}}_desk;
