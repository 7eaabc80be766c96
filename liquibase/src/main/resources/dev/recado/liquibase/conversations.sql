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
