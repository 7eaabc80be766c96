--liquibase formatted sql

-- Looking after connections: what is wrong, what is done about it, what happened.

--changeset recado:more-status-reasons
alter table unit_whatsapp_connections drop constraint unit_whatsapp_connections_status_reason_check;
alter table unit_whatsapp_connections add constraint unit_whatsapp_connections_status_reason_check
  check (status_reason in (
    'initializing', 'waiting_scan', 'scan_completed', 'reconnecting',
    'qr_expired', 'qr_limit', 'logged_out', 'device_removed', 'banned', 'blocked', 'replaced',
    'bad_session', 'device_mismatch', 'reconnect_failed', 'phone_in_use', 'restricted',
    'gateway_unreachable', 'gateway_refused', 'instance_lost', 'disconnected_by_user'));

--changeset recado:connection-care
create table connection_care (
  tenant_id uuid not null,
  connection_id uuid not null,
  next_due timestamptz,
  lease_until timestamptz,
  token bigint not null default 0,
  ailment text check (ailment in (
    'logged_out', 'banned', 'blocked', 'device_mismatch', 'qr_limit', 'replaced', 'bad_session',
    'connection_lost', 'connection_closed', 'restart_required', 'unavailable', 'zombie',
    'unacknowledged', 'exhausted', 'instance_lost', 'instance_deleted')),
  ailing_since timestamptz,
  steps integer not null default 0 check (steps >= 0),
  latest_step_at timestamptz,
  shaken_since timestamptz,
  strain text check (strain in ('unresponsive', 'unacknowledged', 'silent', 'restless')),
  checked_at timestamptz,
  recycled_at timestamptz,
  primary key (tenant_id, connection_id),
  foreign key (tenant_id, connection_id)
    references unit_whatsapp_connections (tenant_id, id) on delete cascade,
  constraint connection_care_since_of_ailment
    check (ailment is null or ailing_since is not null and latest_step_at is not null)
) with (fillfactor = 50);
create index connection_care_due on connection_care (next_due) where lease_until is null;
create index connection_care_leased on connection_care (lease_until) where lease_until is not null;
comment on table connection_care is 'What is wrong with a connection and being done about it: one small row each';
comment on column connection_care.next_due is
  'When somebody looks again; cleared by a claim, so what stands here during a lease came up meanwhile';
comment on column connection_care.lease_until is 'When the lease ends by itself; null when nobody looks after it';
comment on column connection_care.token is 'Grows with every claim; whoever has an older one writes nothing';
comment on column connection_care.ailment is 'What is wrong; what is done about each stands in docs/connections.md';
comment on column connection_care.steps is 'Steps of its course already taken';
comment on column connection_care.latest_step_at is 'When the latest was taken, or when it began';
comment on column connection_care.shaken_since is
  'First `connecting` of a connected session that nobody looked into yet; more of them write nothing';
comment on column connection_care.strain is 'Why it is not trusted although it is connected';
comment on column connection_care.checked_at is 'When webhook and settings at the gateway were last compared with ours';
comment on column connection_care.recycled_at is 'When it was last given a new instance without being asked';
insert into connection_care (tenant_id, connection_id, next_due)
select tenant_id, id, now() from unit_whatsapp_connections;

--changeset recado:connection-events
create table connection_events (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  connection_id uuid not null,
  occurred_at timestamptz not null,
  kind text not null check (kind in (
    'status', 'remedy', 'recovered', 'strained', 'relaxed', 'repaired', 'secret_changed',
    'secret_registered')),
  status text,
  status_reason text,
  ailment text,
  remedy text check (remedy in (
    'wait', 'reconnect', 'restart', 'recycle', 'ask_for_scan', 'stop')),
  done boolean,
  strain text,
  drifts text[],
  primary key (tenant_id, id),
  foreign key (tenant_id, connection_id)
    references unit_whatsapp_connections (tenant_id, id) on delete cascade,
  constraint connection_events_complete check (case kind
    when 'status' then status is not null and status_reason is not null
    when 'remedy' then ailment is not null and remedy is not null and done is not null
    when 'recovered' then ailment is not null
    when 'strained' then strain is not null
    when 'relaxed' then strain is not null
    when 'repaired' then cardinality(drifts) > 0
    else true end)
);
create index connection_events_timeline
  on connection_events (tenant_id, connection_id, occurred_at desc, id desc);
create index connection_events_age on connection_events (occurred_at);
comment on table connection_events is 'The timeline of a connection; forgotten after 90 days';
comment on column connection_events.kind is
  'status and secret_changed are written by a trigger, whoever changed the connection';
comment on column connection_events.done is 'Whether the gateway did what the remedy asked for';
comment on column connection_events.drifts is 'What was put right at the gateway';

--changeset recado:messages-recovered
alter table connection_events add column messages integer check (messages > 0);
comment on column connection_events.messages is 'How many messages the gap healer recovered';
alter table connection_events
  drop constraint connection_events_kind_check, drop constraint connection_events_complete;
alter table connection_events add constraint connection_events_kind_check check (kind in (
  'status', 'remedy', 'recovered', 'strained', 'relaxed', 'repaired', 'secret_changed',
  'secret_registered', 'messages_recovered'));
alter table connection_events add constraint connection_events_complete check (case kind
  when 'status' then status is not null and status_reason is not null
  when 'remedy' then ailment is not null and remedy is not null and done is not null
  when 'recovered' then ailment is not null
  when 'strained' then strain is not null
  when 'relaxed' then strain is not null
  when 'repaired' then cardinality(drifts) > 0
  when 'messages_recovered' then messages is not null
  else true end);

--changeset recado:follow-connection splitStatements:false runOnChange:true
create or replace function follow_connection() returns trigger
language plpgsql as $$
begin
  insert into connection_care as care (tenant_id, connection_id, next_due)
  values (new.tenant_id, new.id, new.updated_at)
  on conflict (tenant_id, connection_id) do update
    set next_due = least(care.next_due, excluded.next_due);
  if tg_op = 'INSERT' or new.status is distinct from old.status
    or new.status_reason is distinct from old.status_reason
  then
    insert into connection_events
      (tenant_id, connection_id, occurred_at, kind, status, status_reason)
    values (new.tenant_id, new.id, new.updated_at, 'status', new.status, new.status_reason);
  end if;
  if tg_op = 'UPDATE' and new.webhook_secret is distinct from old.webhook_secret then
    insert into connection_events (tenant_id, connection_id, occurred_at, kind)
    values (new.tenant_id, new.id, new.updated_at, 'secret_changed');
  end if;
  return null;
end
$$;
comment on function follow_connection() is
  'Writes the timeline and has somebody look, whoever changed the connection: we or an operator';
create or replace trigger follow_new_connection after insert on unit_whatsapp_connections
  for each row execute function follow_connection();
create or replace trigger follow_changed_connection after update on unit_whatsapp_connections
  for each row when (new.status is distinct from old.status
    or new.status_reason is distinct from old.status_reason
    or new.webhook_secret is distinct from old.webhook_secret
    or new.instance_id is distinct from old.instance_id)
  execute function follow_connection();

--changeset recado:gateway-watch
create table gateway_watch (
  only_row boolean primary key default true check (only_row),
  next_look_at timestamptz not null,
  standing text check (standing in (
    'compatible', 'untested_version', 'incompatible_version', 'licence_required', 'key_refused',
    'unreachable')),
  version text,
  checked_at timestamptz,
  check (standing is null or checked_at is not null)
);
insert into gateway_watch (next_look_at) values ('-infinity');
comment on table gateway_watch is 'How the gateway as a whole was found; platform-wide, one row';
comment on column gateway_watch.next_look_at is 'Not before this does anybody look again';

--changeset recado:messages-accepted
create index messages_accepted on messages (tenant_id, connection_id, sent_at)
  where origin = 'recado' and sent_at is not null;
