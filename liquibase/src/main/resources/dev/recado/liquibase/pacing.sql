--liquibase formatted sql

-- What the gatekeeper looks at, apart from the message itself.

--changeset recado:last-inbound
alter table conversations add column last_inbound_at timestamptz;
update conversations c set last_inbound_at = (
  select max(m.created_at) from messages m
  where m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.direction = 'inbound');
create index conversations_warm
  on conversations (tenant_id, unit_id, last_inbound_at desc) where last_inbound_at is not null;
comment on column conversations.last_inbound_at is
  'When the other side last wrote; for 24 hours after it the person is warm, otherwise cold';

--changeset recado:pace
create table pace_settings (
  tenant_id uuid not null,
  connection_id uuid not null,
  gap_millis integer not null check (gap_millis between 0 and 3600000),
  max_per_hour integer check (max_per_hour between 1 and 100000),
  max_per_day integer check (max_per_day between 1 and 1000000),
  max_cold_per_day integer check (max_cold_per_day between 0 and 1000000),
  window_start time not null,
  window_end time not null,
  window_days smallint[] not null default '{1,2,3,4,5,6,7}'
    check (window_days <@ '{1,2,3,4,5,6,7}' and cardinality(window_days) > 0),
  limits_apply_to text not null default 'campaigns' check (limits_apply_to in ('campaigns', 'all')),
  updated_at timestamptz not null,
  updated_by uuid,
  primary key (tenant_id, connection_id),
  foreign key (tenant_id, connection_id)
    references unit_whatsapp_connections (tenant_id, id) on delete cascade,
  foreign key (tenant_id, updated_by) references users (tenant_id, id) on delete set null (updated_by),
  constraint pace_settings_window_opens check (window_start <> window_end)
);
comment on table pace_settings is
  'How fast a connection may send; one without a row follows MAX_MSGS_PER_HOUR and its like';
comment on column pace_settings.gap_millis is 'Least time between two messages; a random share is added';
comment on column pace_settings.max_per_hour is 'Within any 60 minutes; null for no limit. Replies count nowhere';
comment on column pace_settings.max_per_day is 'Within a day of the tenant''s zone; null for no limit';
comment on column pace_settings.max_cold_per_day is
  'Of those, to people who have not written within 24 hours; null for no limit of its own';
comment on column pace_settings.window_start is 'Proactive sending begins, in the tenant''s zone';
comment on column pace_settings.window_end is
  'and ends; before the start when the window crosses midnight, 24:00 for the end of the day';
comment on column pace_settings.window_days is 'Days on which the window opens, 1 is Monday';
comment on column pace_settings.limits_apply_to is
  'all: window and limits also hold direct messages; they count into the totals either way';

alter table lanes
  add column gap_until timestamptz,
  add column trouble_since timestamptz,
  add column probe_at timestamptz,
  add column probes integer not null default 0;
comment on column lanes.gap_until is 'Not before this is anything sent again';
comment on column lanes.trouble_since is 'Since when calls fail at the gateway; campaigns wait until a probe says it works';
comment on column lanes.probe_at is 'When to ask the gateway again whether the connection works';
comment on column lanes.probes is 'How often it was asked in vain';

alter table message_attempts
  add column counted boolean not null default false,
  add column cold boolean not null default false;
create index message_attempts_paced
  on message_attempts (tenant_id, connection_id, started_at desc)
  where counted and outcome in ('sending', 'accepted', 'unknown', 'found');
comment on column message_attempts.counted is 'Whether it counts into the limits: replies do not';
comment on column message_attempts.cold is 'Whether the person had not written within 24 hours';

alter table unit_whatsapp_connections
  add column restricted_until timestamptz,
  add column restrictions integer not null default 0;
comment on column unit_whatsapp_connections.restricted_until is
  'While restricted: when first messages to strangers are tried again';
comment on column unit_whatsapp_connections.restrictions is
  'How often in a row WhatsApp restricted it; each time the wait is longer';

alter table tenants
  add column sending_weight integer not null default 1 check (sending_weight between 1 and 100);
comment on column tenants.sending_weight is
  'Turns of this tenant for each turn of a tenant of weight 1, when more lanes are due than workers';

--changeset recado:pauses
create table pauses (
  tenant_id uuid not null references tenants (id),
  id uuid not null default gen_random_uuid(),
  level text not null check (level in ('tenant', 'unit', 'connection')),
  target_id uuid not null,
  reason text not null,
  paused_at timestamptz not null default now(),
  paused_by uuid,
  resumed_at timestamptz,
  resumed_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, paused_by) references users (tenant_id, id) on delete set null (paused_by),
  foreign key (tenant_id, resumed_by) references users (tenant_id, id) on delete set null (resumed_by)
);
create unique index pauses_active on pauses (tenant_id, level, target_id) where resumed_at is null;
comment on table pauses is
  'Kill switches below the platform: nothing is sent while one stands. The platform''s own is platform_status, a campaign''s its status';
comment on column pauses.target_id is 'The tenant, unit or connection that is paused';
comment on column pauses.resumed_at is 'Null while it stands; may be set by hand';

--changeset recado:expiry
alter table messages add column expires_at timestamptz;
comment on column messages.expires_at is
  'Not sent after this, because nobody expects it any more; null: never too late';

--changeset recado:turns
create index messages_turn on messages (tenant_id, connection_id,
  (case kind when 'reply' then 1 when 'direct' then 2 else 3 end), created_at, id)
  where status = 'queued';
drop index messages_lane;

--changeset recado:restrictions-over
create index unit_whatsapp_connections_restricted
  on unit_whatsapp_connections (restricted_until) where status = 'restricted';

--changeset recado:retrying
create index messages_retrying on messages (tenant_id, conversation_id, created_at, id)
  where status = 'queued' and next_attempt_at is not null;

--changeset recado:lane-statistics
create statistics messages_of_connections (dependencies) on tenant_id, connection_id from messages;
