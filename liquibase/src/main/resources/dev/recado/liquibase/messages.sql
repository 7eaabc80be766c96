--liquibase formatted sql

--changeset recado:messages
create table messages (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  connection_id uuid not null,
  conversation_id uuid not null,
  contact_id uuid,
  direction text not null check (direction in ('inbound', 'outbound')),
  sender text not null check (sender in ('agent', 'customer', 'campaign', 'assistant')),
  origin text not null check (origin in ('customer', 'recado', 'phone', 'other_client')),
  kind text check (kind in ('reply', 'direct', 'campaign')),
  type text not null default 'text' check (type in (
    'text', 'image', 'video', 'audio', 'document', 'sticker', 'location', 'contact', 'poll',
    'list_reply', 'button_reply', 'buttons', 'unsupported')),
  content text,
  details jsonb,
  status text not null check (status in (
    'received', 'queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'uncertain')),
  unread boolean not null default false,
  external_id text,
  provider text not null default 'evolution' check (provider in ('evolution')),
  client_message_id text,
  request_hash text,
  attempts integer not null default 0,
  retry_count integer not null default 0,
  last_retry_at timestamptz,
  next_attempt_at timestamptz,
  error_code text,
  error_details text,
  author_id uuid,
  author_jid text,
  quoted_external_id text,
  uncertain_since timestamptz,
  next_look_at timestamptz,
  looks integer not null default 0,
  first_absent_at timestamptz,
  provider_timestamp timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  edited_at timestamptz,
  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  foreign key (tenant_id, connection_id) references unit_whatsapp_connections (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete set null (contact_id),
  foreign key (tenant_id, author_id) references users (tenant_id, id) on delete set null (author_id),
  constraint messages_direction_of_status check ((direction = 'inbound') = (status = 'received')),
  constraint messages_kind_of_origin check ((origin = 'recado') = (kind is not null))
);
create unique index messages_external_key
  on messages (tenant_id, connection_id, external_id, direction) where external_id is not null;
create unique index idx_messages_client_message_id_unit
  on messages (tenant_id, unit_id, client_message_id) where client_message_id is not null;
create index idx_messages_retry_failed
  on messages (tenant_id, status, retry_count, last_retry_at) where status in ('failed', 'queued');
create index messages_thread on messages (tenant_id, conversation_id, created_at desc, id desc);
create index messages_unread on messages (tenant_id, conversation_id) where unread;
create index messages_contact on messages (tenant_id, contact_id);
create index messages_lane
  on messages (tenant_id, connection_id, created_at) where status = 'queued';
create index messages_open
  on messages (tenant_id, conversation_id) where status in ('sending', 'uncertain');
create index messages_looks on messages (next_look_at) where status = 'uncertain';

comment on table messages is 'Every message, in and out';
comment on column messages.contact_id is 'The other side; null in groups';
comment on column messages.sender is 'In whose name it speaks';
comment on column messages.origin is 'Where it was written: only those of recado have a ledger of attempts';
comment on column messages.kind is 'Why Recado sends it; lanes serve reply before direct before campaign';
comment on column messages.content is 'The words: text, caption or title';
comment on column messages.details is 'What else the type carries, such as fileName or latitude';
comment on column messages.status is
  'Only climbs: queued, sending, sent, delivered, read. A failed one may be set to queued by hand and is sent again';
comment on column messages.unread is 'Inbound and seen by nobody yet';
comment on column messages.external_id is 'The id WhatsApp gave it';
comment on column messages.client_message_id is 'The caller''s own name for this send, unique per unit';
comment on column messages.request_hash is 'Digest of what was asked under that name';
comment on column messages.attempts is 'Calls to the provider since it was last queued; each is a row of message_attempts';
comment on column messages.retry_count is 'Failed attempts: 0 when the first one worked, 3 when it was given up';
comment on column messages.last_retry_at is 'When the latest repeated attempt began';
comment on column messages.next_attempt_at is 'Not to be sent before; null: at once';
comment on column messages.error_code is 'Why it failed, machine-readable';
comment on column messages.error_details is 'Why it failed, without secrets, phones and addresses';
comment on column messages.author_id is 'The member who wrote it here';
comment on column messages.author_jid is 'Who of a group wrote it';
comment on column messages.quoted_external_id is 'The message it answers';
comment on column messages.uncertain_since is 'Since when it is not known whether it left';
comment on column messages.next_look_at is 'When to ask the gateway again; null when a person must decide';
comment on column messages.looks is 'How often the gateway was asked';
comment on column messages.first_absent_at is 'When the gateway first did not have it';
comment on column messages.provider_timestamp is 'When WhatsApp says it was written';
comment on column messages.created_at is 'When WhatsApp (inbound) or Recado (outbound) first had it; the order of a thread';

create trigger touch before update on messages
  for each row when (new.updated_at is not distinct from old.updated_at)
  execute function touch_updated_at();

--changeset recado:requeue splitStatements:false runOnChange:true
create or replace function forget_attempts() returns trigger
language plpgsql as $$
begin
  new.attempts := 0;
  new.retry_count := 0;
  new.next_attempt_at := null;
  new.expires_at := case when new.expires_at is not null then now() + interval '24 hours' end;
  new.error_code := null;
  new.error_details := null;
  return new;
end
$$;
comment on function forget_attempts() is
  'A failed message that is queued again, by API or by hand, starts afresh';
create or replace trigger requeue_forgets before update of status on messages
  for each row when (old.status = 'failed' and new.status = 'queued')
  execute function forget_attempts();

create or replace function wake_lane() returns trigger
language plpgsql as $$
begin
  insert into lanes as lane (tenant_id, connection_id, next_due)
  values (new.tenant_id, new.connection_id, '-infinity')
  on conflict (tenant_id, connection_id) do update set next_due = excluded.next_due;
  return null;
end
$$;
comment on function wake_lane() is
  'Makes the lane of a requeued message due at once, whatever the clocks say';
create or replace trigger requeue_wakes after update of status on messages
  for each row when (old.status = 'failed' and new.status = 'queued')
  execute function wake_lane();

--changeset recado:message-edits
create table message_edits (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  message_id uuid not null,
  previous_content text,
  edited_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
);
create index message_edits_message on message_edits (tenant_id, message_id, edited_at);
comment on table message_edits is 'What a message said before each edit';

--changeset recado:message-context
alter table messages
  add column quoted_preview text,
  add column referral jsonb,
  add column album_external_id text,
  add column view_once boolean not null default false,
  add column forwarded boolean not null default false,
  add column disappears_after integer check (disappears_after > 0),
  add column namesake text not null default '',
  add constraint messages_referral_form check (
    referral is null
    or coalesce(jsonb_typeof(referral) = 'object' and referral ->> 'kind' in ('ad', 'product'), false)),
  add constraint messages_quote check (quoted_preview is null or quoted_external_id is not null);
drop index messages_external_key;
create unique index messages_external_key
  on messages (tenant_id, connection_id, external_id, direction, namesake)
  where external_id is not null;
comment on column messages.quoted_preview is 'Beginning of the message it answers, as the answer repeats it';
comment on column messages.referral is 'What brought the customer here: an ad or an article of a catalogue';
comment on column messages.album_external_id is 'The announcement under which it came with other pictures';
comment on column messages.view_once is 'The addressee may look at it once only';
comment on column messages.disappears_after is 'Seconds after which WhatsApp hides it, at the latest';
comment on column messages.namesake is
  'Tells apart what different people sent under one id, as a hostile or broken device may; empty for the first';

--changeset recado:message-details
update messages
set details = details || jsonb_build_object('latitude', (details ->> 'latitude')::numeric,
  'longitude', (details ->> 'longitude')::numeric, 'live', false)
where type = 'location'
  and details ->> 'latitude' ~ '^-?[0-9]{1,2}(\.[0-9]{1,30})?$'
  and details ->> 'longitude' ~ '^-?[0-9]{1,3}(\.[0-9]{1,30})?$';
update messages set type = 'unsupported', details = '{"type": "locationMessage"}'
where type = 'location' and jsonb_typeof(details -> 'latitude') is distinct from 'number';
update messages
set details = jsonb_build_object('selectable', 0, 'options',
  to_jsonb(string_to_array(coalesce(details ->> 'options', ''), E'\n')))
where type = 'poll';
update messages
set details = jsonb_build_object('contacts', jsonb_build_array(jsonb_build_object(
  'name', details ->> 'names',
  'phones', to_jsonb(string_to_array(coalesce(details ->> 'phones', ''), E'\n')))))
where type = 'contact';
alter table messages add constraint messages_details_form check (
  details is null
  or coalesce(jsonb_typeof(details) = 'object' and case type
    when 'location' then jsonb_typeof(details -> 'latitude') = 'number'
      and jsonb_typeof(details -> 'longitude') = 'number'
    when 'poll' then jsonb_typeof(details -> 'options') = 'array'
    when 'contact' then jsonb_typeof(details -> 'contacts') = 'array'
    else true end, false));

--changeset recado:message-versions
alter table message_edits add column said_at timestamptz;
comment on column message_edits.said_at is
  'When it was edited to that; null for what it said first. Tells the order, whatever the order in which edits came';

--changeset recado:takeover
alter table conversations
  add column last_phone_at timestamptz,
  add column last_member_at timestamptz;
update conversations c set
  last_phone_at = (
    select max(m.created_at) from messages m
    where m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.origin = 'phone'),
  last_member_at = (
    select max(m.created_at) from messages m
    where m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.origin = 'recado'
      and m.sender = 'agent' and m.author_id is not null);
comment on column conversations.last_phone_at is
  'When a person of the unit last wrote here on the unit''s phone';
comment on column conversations.last_member_at is
  'When a person of the unit last wrote here in the inbox';

--changeset recado:hidden-edits
alter table messages add column hidden_edit_at timestamptz;
comment on column messages.hidden_edit_at is
  'When it was last edited so that its new words cannot be read here; outdated unless edited_at is later';
