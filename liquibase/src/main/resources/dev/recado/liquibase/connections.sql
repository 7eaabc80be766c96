--liquibase formatted sql

--changeset recado:connections
create table unit_whatsapp_connections (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null constraint unit_whatsapp_connections_unit_key unique,
  provider text not null default 'evolution' check (provider in ('evolution')),
  instance_id text not null constraint unit_whatsapp_connections_instance_key unique,
  status text not null default 'disconnected'
    check (status in ('disconnected', 'connecting', 'qr', 'connected', 'restricted', 'error')),
  status_reason text not null default 'disconnected_by_user'
    check (status_reason in (
      'initializing', 'waiting_scan', 'scan_completed', 'reconnecting',
      'qr_expired', 'qr_limit', 'logged_out', 'device_removed', 'banned', 'blocked', 'replaced',
      'bad_session', 'phone_in_use', 'restricted', 'gateway_unreachable', 'gateway_refused',
      'instance_lost', 'disconnected_by_user')),
  phone_number text check (phone_number ~ '^[1-9][0-9]{7,14}$'),
  qr_code text,
  qr_updated_at timestamptz,
  qr_count integer not null default 0,
  pairing_code text,
  connected_at timestamptz,
  disconnected_at timestamptz not null default now(),
  webhook_secret text not null constraint unit_whatsapp_connections_secret_key unique
    check (length(webhook_secret) >= 16),
  previous_webhook_secret text,
  previous_secret_valid_until timestamptz,
  registered_secret text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  constraint unit_whatsapp_connections_unit_of_tenant_key unique (tenant_id, unit_id)
);
create index idx_unit_whatsapp_instance_lookup on unit_whatsapp_connections (instance_id);
create index unit_whatsapp_connections_previous_secret
  on unit_whatsapp_connections (previous_webhook_secret)
  where previous_webhook_secret is not null;
create unique index unit_whatsapp_connections_phone_key
  on unit_whatsapp_connections (phone_number) where status in ('connected', 'restricted');

comment on table unit_whatsapp_connections is 'One number of one unit on one provider';
comment on column unit_whatsapp_connections.unit_id is 'At most one connection per unit';
comment on column unit_whatsapp_connections.instance_id is
  'Name of the session at the gateway: unguessable, never used again';
comment on column unit_whatsapp_connections.status is 'Where it stands; status_reason says why';
comment on column unit_whatsapp_connections.phone_number is
  'Our own number, digits with country code; connected at one connection of the platform at most';
comment on column unit_whatsapp_connections.qr_code is
  'data:image/png;base64,… to be scanned; null unless somebody is pairing';
comment on column unit_whatsapp_connections.qr_updated_at is 'When this code was shown; it lives 45 seconds';
comment on column unit_whatsapp_connections.qr_count is 'Codes shown in this pairing';
comment on column unit_whatsapp_connections.pairing_code is 'Eight characters to type instead of scanning';
comment on column unit_whatsapp_connections.connected_at is 'When a phone was last linked';
comment on column unit_whatsapp_connections.disconnected_at is
  'When it last was not connected; set from the start and kept while connected, so that the stability query always has an answer';
comment on column unit_whatsapp_connections.webhook_secret is
  'The part of the webhook address that tells whose event it is. May be changed by hand: the old one stays valid for 24 hours';
comment on column unit_whatsapp_connections.previous_webhook_secret is 'The secret before this one, kept by a trigger';
comment on column unit_whatsapp_connections.previous_secret_valid_until is 'Until when the gateway may still use it';
comment on column unit_whatsapp_connections.registered_secret is
  'The secret the gateway was last told; differs from webhook_secret while a new one waits to be registered';

-- Recado itself always says when it changed the row, be it at the same instant as before.
create trigger touch before update on unit_whatsapp_connections
  for each row when (
    new.updated_at is not distinct from old.updated_at and current_user <> '${app_role}')
  execute function touch_updated_at();

--changeset recado:keep-previous-secret splitStatements:false runOnChange:true
create or replace function keep_previous_secret() returns trigger
language plpgsql as $$
begin
  -- A secret the gateway was never told is on no event: the one before it stays the other live one.
  if old.previous_webhook_secret is null
    or coalesce(old.registered_secret, old.webhook_secret) = old.webhook_secret
  then
    new.previous_webhook_secret := old.webhook_secret;
  end if;
  new.previous_secret_valid_until := now() + interval '24 hours';
  return new;
end
$$;
comment on function keep_previous_secret() is
  'A new secret must not turn away events that are on their way under the old one';
create or replace trigger keep_previous_secret before update on unit_whatsapp_connections
  for each row when (new.webhook_secret is distinct from old.webhook_secret)
  execute function keep_previous_secret();

--changeset recado:retired-instances
create table retired_instances (
  tenant_id uuid not null,
  instance_id text not null constraint retired_instances_instance_key unique,
  connection_id uuid not null,
  retired_at timestamptz not null,
  next_try_at timestamptz not null,
  tries integer not null default 0,
  deleted_at timestamptz,
  primary key (tenant_id, instance_id),
  foreign key (tenant_id, connection_id)
    references unit_whatsapp_connections (tenant_id, id) on delete cascade
);
create index retired_instances_connection on retired_instances (tenant_id, connection_id);
create index retired_instances_due on retired_instances (next_try_at) where deleted_at is null;
comment on table retired_instances is
  'Instances Recado left behind: to be deleted at the gateway, and remembered, because their last events come late';
comment on column retired_instances.next_try_at is 'When to ask the gateway again to delete it';
comment on column retired_instances.tries is 'How often that failed';
comment on column retired_instances.deleted_at is 'When the gateway had deleted it';
