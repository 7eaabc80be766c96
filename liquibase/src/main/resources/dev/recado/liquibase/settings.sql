--liquibase formatted sql

-- What belongs to the installation and to no tenant.

--changeset recado:settings
create table app_settings (
  key text primary key,
  value text not null,
  description text not null default '',
  updated_at timestamptz not null default now()
);
comment on table app_settings is 'Markers of this database, such as project_ref and environment';
comment on column app_settings.key is 'Name of the setting';
comment on column app_settings.value is 'What holds for this database';

create table feature_flags (
  key text primary key,
  value jsonb not null check (jsonb_typeof(value -> 'enabled') = 'boolean'),
  description text not null default '',
  updated_at timestamptz not null default now()
);
comment on table feature_flags is 'Switches; a flag exists only once something reads it';
comment on column feature_flags.value is '{"enabled": true or false, …}';

create table platform_status (
  id bigint generated always as identity primary key,
  status text not null check (status in ('active', 'paused', 'maintenance', 'error')),
  reason text,
  changed_via text not null default 'manual'
    check (changed_via in ('slack', 'system', 'api', 'manual')),
  created_at timestamptz not null default now()
);
comment on table platform_status is
  'Append-only; the newest row rules, and nothing is sent unless it says active or there is none';
comment on column platform_status.status is 'Read at every claim of a lane';
comment on column platform_status.changed_via is 'Who or what changed it';
