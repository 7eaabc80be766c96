--liquibase formatted sql

--changeset recado:raw-events
create table raw_events (
  tenant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  event text not null,
  received_at timestamptz not null,
  body jsonb not null,
  outcome text not null check (outcome in ('applied', 'ignored', 'failed')),
  note text,
  primary key (tenant_id, id, received_at),
  foreign key (tenant_id, connection_id)
    references unit_whatsapp_connections (tenant_id, id) on delete cascade
) partition by range (received_at);
create index raw_events_connection on raw_events (tenant_id, connection_id, received_at);
create table raw_events_default partition of raw_events default;
comment on table raw_events is 'Every webhook as it came, secrets stripped: nothing is lost, anything can be replayed';
comment on column raw_events.outcome is 'What was made of it';
comment on column raw_events.note is 'Why it was ignored or failed';

--changeset recado:message-keys
-- No foreign key to messages: a message that an operator deletes must not come back with a repeat.
create table message_keys (
  tenant_id uuid not null,
  connection_id uuid not null,
  external_id text not null,
  direction text not null check (direction in ('inbound', 'outbound')),
  message_id uuid,
  parked_rank smallint check (parked_rank between 1 and 4),
  parked_read boolean not null default false,
  parked_text text,
  parked_edited_at timestamptz,
  parked_deleted_at timestamptz,
  first_seen_at timestamptz not null,
  primary key (tenant_id, connection_id, external_id, direction),
  foreign key (tenant_id, connection_id)
    references unit_whatsapp_connections (tenant_id, id) on delete cascade
);
comment on table message_keys is
  'What was already taken in, and what was reported of messages that are not here yet';
comment on column message_keys.message_id is 'The message of that id; null while only news of it has come';
comment on column message_keys.parked_rank is 'Highest receipt so far: 1 sent, 2 error, 3 delivered, 4 read';
comment on column message_keys.parked_read is 'It was read on our own phone';
comment on column message_keys.parked_text is 'Text of the latest edit, parked_edited_at its time';

--changeset recado:gap-watches
create table gap_watches (
  tenant_id uuid not null,
  connection_id uuid not null,
  instance_id text not null,
  begun_at timestamptz not null,
  read_until timestamptz not null,
  next_look_at timestamptz not null,
  lease_until timestamptz,
  looked_at timestamptz,
  failures integer not null default 0 check (failures >= 0),
  trouble text,
  recovered bigint not null default 0 check (recovered >= 0),
  last_recovered_at timestamptz,
  primary key (tenant_id, connection_id),
  foreign key (tenant_id, connection_id)
    references unit_whatsapp_connections (tenant_id, id) on delete cascade
);
create index gap_watches_due on gap_watches (next_look_at);
comment on table gap_watches is
  'Up to when the gateway''s history of each connection was read, and when it is looked into again';
comment on column gap_watches.instance_id is
  'Whose history it is; with another instance the watch begins anew';
comment on column gap_watches.begun_at is 'What was said before does not belong to us';
comment on column gap_watches.read_until is
  'The watermark: everything up to then was read, or came by webhook';
comment on column gap_watches.next_look_at is 'When it is due; during a look the end of its lease';
comment on column gap_watches.lease_until is 'Until then one node looks and no other';
comment on column gap_watches.looked_at is 'When the latest look was over, whatever came of it';
comment on column gap_watches.failures is 'Looks in a row that failed; trouble says why the latest did';
comment on column gap_watches.recovered is 'Messages found that no webhook had brought';

--changeset recado:raw-event-replays
alter table raw_events
  add column replays integer not null default 0 check (replays >= 0),
  add column replayed_at timestamptz,
  add column replayed_by uuid;
create index raw_events_listed on raw_events (tenant_id, received_at, id);
comment on column raw_events.outcome is 'What was made of it, at last';
comment on column raw_events.replays is 'How often somebody had it applied again';
comment on column raw_events.replayed_at is 'When that was last';
comment on column raw_events.replayed_by is
  'The member who asked for it; no foreign key, so that the note outlives him';

--changeset recado:parked-changes
create table parked_changes (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  connection_id uuid not null,
  external_id text not null,
  direction text not null check (direction in ('inbound', 'outbound')),
  kind text not null check (kind in ('edit', 'deletion')),
  chat text[],
  author text[],
  content text,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, connection_id)
    references unit_whatsapp_connections (tenant_id, id) on delete cascade,
  constraint parked_changes_content_of_kind check ((kind = 'edit') = (content is not null))
);
create unique index parked_changes_once on parked_changes
  (tenant_id, connection_id, external_id, direction, kind, chat, author, changed_at, md5(content))
  nulls not distinct;
comment on table parked_changes is
  'Edits and deletions of messages that are not here yet; applied when they come, if they can be true';
comment on column parked_changes.chat is
  'Where the message is to be: g: and a group, or addresses of a person; none for anybody, null for any chat';
comment on column parked_changes.author is 'Who of a group is to have written it; null for anybody';

alter table message_keys add column parked_changes boolean not null default false;
comment on column message_keys.parked_changes is 'There are rows in parked_changes for it';
insert into parked_changes
  (tenant_id, connection_id, external_id, direction, kind, content, changed_at)
select tenant_id, connection_id, external_id, direction, 'edit', parked_text, parked_edited_at
from message_keys where message_id is null and parked_text is not null
union all
select tenant_id, connection_id, external_id, direction, 'deletion', null, parked_deleted_at
from message_keys where message_id is null and parked_deleted_at is not null;
update message_keys set parked_changes = true
where message_id is null and num_nonnulls(parked_text, parked_deleted_at) > 0;
alter table message_keys
  drop column parked_text, drop column parked_edited_at, drop column parked_deleted_at;

--changeset recado:message-responses
-- No foreign key to messages: a reaction may come before its message.
create table message_responses (
  tenant_id uuid not null,
  connection_id uuid not null,
  external_id text not null,
  kind text not null check (kind in ('reaction', 'vote')),
  group_jid text not null default '',
  responder text not null check (responder ~ '^(us|[pl]:.+)$'),
  responder_jid text,
  chat text[] not null,
  choices text[] not null,
  said_at timestamptz not null,
  primary key (tenant_id, connection_id, external_id, kind, group_jid, responder),
  foreign key (tenant_id, connection_id)
    references unit_whatsapp_connections (tenant_id, id) on delete cascade,
  constraint message_responses_ours check ((responder = 'us') = (responder_jid is null)),
  constraint message_responses_choices check (
    cardinality(choices) <= case kind when 'reaction' then 1 else 20 end)
);
comment on table message_responses is
  'Reactions and votes; the last of each person. Without choices it is taken back';
comment on column message_responses.external_id is 'The message it is about';
comment on column message_responses.group_jid is 'The group in which it was said; empty for a chat of two';
comment on column message_responses.responder is 'us, or an address of the person';
comment on column message_responses.chat is
  'Where it was said, as in parked_changes: one said elsewhere does not count';
comment on column message_responses.choices is 'The emoji, or the options voted for';

--changeset recado:parked-for-a-time
create index message_keys_parked on message_keys (first_seen_at) where message_id is null;
alter table message_responses add column parked_at timestamptz default now();
create index message_responses_parked on message_responses (parked_at) where parked_at is not null;
comment on column message_responses.parked_at is
  'When it was taken in; null once its message was seen to be here. What never finds its message is forgotten';

--changeset recado:parked-hidden-edits
alter table parked_changes drop constraint parked_changes_kind_check;
alter table parked_changes add constraint parked_changes_kind_check
  check (kind in ('edit', 'hidden_edit', 'deletion'));
