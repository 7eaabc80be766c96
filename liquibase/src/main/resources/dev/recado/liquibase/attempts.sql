--liquibase formatted sql

--changeset recado:attempts
create table message_attempts (
  tenant_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  connection_id uuid not null,
  number integer not null check (number > 0),
  started_at timestamptz not null,
  finished_at timestamptz,
  outcome text not null default 'sending' check (outcome in (
    'sending', 'accepted', 'failed_before', 'rejected', 'unknown', 'found', 'absent')),
  external_id text,
  reason text,
  lane_token bigint not null,
  primary key (tenant_id, id, started_at),
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
) partition by range (started_at);
create index message_attempts_message on message_attempts (tenant_id, message_id, started_at);
create index message_attempts_open
  on message_attempts (tenant_id, connection_id) where outcome = 'sending';
create table message_attempts_default partition of message_attempts default;
comment on table message_attempts is
  'The ledger: before each call to the provider stands a row that says so, after it what came of it';
comment on column message_attempts.number is 'Which attempt since the message was last queued';
comment on column message_attempts.outcome is
  'sending until it is known; unknown when the call may have left, then found or absent once looked into';
comment on column message_attempts.external_id is 'The id the provider gave the message';
comment on column message_attempts.reason is 'Why, without secrets, phones and addresses';
comment on column message_attempts.lane_token is 'Under which claim of the lane it was begun';
