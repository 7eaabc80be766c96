--liquibase formatted sql

--changeset recado:media
create table media (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  shown_as text not null check (shown_as in ('image', 'video', 'audio', 'document', 'sticker')),
  state text not null
    check (state in ('pending', 'stored', 'expired', 'failed', 'refused')),
  file_name text check (length(file_name) between 1 and 120),
  type text check (length(type) between 3 and 200),
  size bigint check (size > 0),
  sha256 text check (length(sha256) = 64),
  connection_id uuid,
  external_id text,
  claimed_size bigint,
  address text,
  reference text,
  tries integer not null default 0,
  next_try_at timestamptz,
  reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  foreign key (tenant_id, connection_id)
    references unit_whatsapp_connections (tenant_id, id) on delete cascade,
  constraint media_stored_has_content
    check ((state = 'stored') = (num_nonnulls(type, size, sha256) = 3)),
  constraint media_received_has_source check ((connection_id is null) = (external_id is null)),
  constraint media_pending_is_received
    check (state <> 'pending' or connection_id is not null and next_try_at is not null)
);
create index media_due on media (next_try_at) where state = 'pending';
create index media_awaited
  on media (tenant_id, connection_id, external_id) where state = 'pending';
comment on table media is 'The files of messages, in and out; their bytes lie in the storage under tenant and id';
comment on column media.shown_as is 'The type of the message it came with; of an upload that of its content';
comment on column media.state is 'Only a stored one can be read; a pending one is still at the gateway';
comment on column media.file_name is 'As it is shown; nothing is stored under it';
comment on column media.type is 'As it was found in the bytes, not as it was called';
comment on column media.sha256 is 'Of the bytes, hexadecimal';
comment on column media.connection_id is 'By which it came; null for an upload';
comment on column media.external_id is 'The message it came with, by WhatsApp''s id';
comment on column media.claimed_size is 'As the message said';
comment on column media.address is 'Where the gateway put it';
comment on column media.reference is 'The message as the gateway told it, for one that forgot it';
comment on column media.tries is 'How often it was claimed by a worker';
comment on column media.next_try_at is 'Not to be fetched before; while a worker has it, the end of his lease';
comment on column media.reason is 'Why it is not stored, or not yet';

create trigger touch before update on media
  for each row when (new.updated_at is not distinct from old.updated_at)
  execute function touch_updated_at();

alter table messages add column media_id uuid;
alter table messages add constraint messages_media
  foreign key (tenant_id, media_id) references media (tenant_id, id) on delete set null (media_id);
create index messages_media_id on messages (tenant_id, media_id) where media_id is not null;
comment on column messages.media_id is 'The file it carries';

--changeset recado:media-kept-for-a-time
alter table media drop constraint media_state_check;
alter table media add constraint media_state_check
  check (state in ('pending', 'stored', 'expired', 'failed', 'refused', 'discarded'));
alter table media add constraint media_discarded_says_why
  check (state <> 'discarded' or reason in ('unused', 'retention'));
alter table media add column used_at timestamptz;
comment on column media.used_at is 'When a message last took it, to the hour; null for an upload nobody sent';
comment on column media.next_try_at is
  'Not to be fetched, or after it was discarded removed, before; while a worker has it, the end of his lease';
update media m set used_at = coalesce(
  (select max(s.created_at) from messages s where s.tenant_id = m.tenant_id and s.media_id = m.id),
  m.created_at)
where m.connection_id is not null
  or exists (select from messages s where s.tenant_id = m.tenant_id and s.media_id = m.id);
create index media_unused on media (created_at)
  where state = 'stored' and connection_id is null and used_at is null;
create index media_age on media (coalesce(used_at, created_at)) where state = 'stored';
create index media_to_remove on media (next_try_at)
  where state = 'discarded' and next_try_at is not null;
