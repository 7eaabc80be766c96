--liquibase formatted sql

--changeset recado:conversations
create table conversations (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  contact_id uuid,
  group_jid text,
  peer text not null generated always as (coalesce(contact_id::text, group_jid)) stored,
  status text not null default 'open' check (status in ('open', 'closed')),
  unread_count integer not null default 0 check (unread_count >= 0),
  reply_jid text not null,
  last_message_at timestamptz not null,
  last_message_preview text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  constraint conversations_contact_or_group check (num_nonnulls(contact_id, group_jid) = 1)
) with (fillfactor = 80);
create unique index conversations_open_key
  on conversations (tenant_id, unit_id, peer) where status = 'open';
create index conversations_contact on conversations (tenant_id, contact_id);
create index conversations_latest
  on conversations (tenant_id, unit_id, last_message_at desc, id desc);
create index conversations_latest_of_tenant
  on conversations (tenant_id, last_message_at desc, id desc);
comment on table conversations is 'What a unit and one contact or one group say to each other; one open at a time';
comment on column conversations.peer is 'The contact or the group, so that one unique index serves both';
comment on column conversations.unread_count is 'Number of its unread messages';
comment on column conversations.reply_jid is 'Where an answer goes: the identifier the other side last wrote from';
comment on column conversations.last_message_preview is 'Beginning of the latest message, for lists';

create trigger touch before update on conversations
  for each row when (new.updated_at is not distinct from old.updated_at)
  execute function touch_updated_at();

--changeset recado:conversation-assignee
alter table conversations
  add column assigned_to uuid,
  add constraint conversations_assignee foreign key (tenant_id, assigned_to)
    references users (tenant_id, id) on delete set null (assigned_to);
comment on column conversations.assigned_to is 'The member who looks after it; null for nobody';
-- Each of the lists people choose is as fast as the whole list, however few rows it has.
create index conversations_assigned
  on conversations (tenant_id, assigned_to, last_message_at desc, id desc)
  where assigned_to is not null;
create index conversations_open_latest
  on conversations (tenant_id, last_message_at desc, id desc) where status = 'open';
create index conversations_unread_latest
  on conversations (tenant_id, last_message_at desc, id desc) where unread_count > 0;

--changeset recado:conversation-notes
create table conversation_notes (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  author_id uuid,
  body text not null check (char_length(body) between 1 and 4000),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  -- without cascade: a merge that misses a note of this moment fails and is tried again
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id),
  foreign key (tenant_id, author_id) references users (tenant_id, id) on delete set null (author_id)
);
create index conversation_notes_latest
  on conversation_notes (tenant_id, conversation_id, created_at desc, id desc);
create index conversation_notes_author on conversation_notes (tenant_id, author_id);
comment on table conversation_notes is 'What members note for each other in a conversation; never sent';
comment on column conversation_notes.author_id is 'Null for a program and for an administrator of the platform';

--changeset recado:quick-replies
create table quick_replies (
  tenant_id uuid not null references tenants (id),
  id uuid not null default gen_random_uuid(),
  unit_id uuid,
  shortcut text not null check (shortcut ~ '^[^[:space:]/]{1,30}$'),
  body text not null check (body <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  constraint quick_replies_shortcut unique nulls not distinct (tenant_id, unit_id, shortcut)
);
comment on table quick_replies is 'Texts that members send by typing a slash and a shortcut';
comment on column quick_replies.unit_id is 'The only unit that has it; null for all units of the tenant';
comment on column quick_replies.shortcut is 'In lower case, without the slash';

create trigger touch before update on quick_replies
  for each row when (new.updated_at is not distinct from old.updated_at)
  execute function touch_updated_at();
