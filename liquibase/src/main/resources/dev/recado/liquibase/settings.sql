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

--changeset recado:known-flags
alter table feature_flags add column known_since timestamptz not null default now();
comment on column feature_flags.known_since is 'Later changes are an operator''s';
alter table feature_flags add constraint feature_flags_known
  check (key in ('campaigns', 'opt_out_replies', 'gap_healing')) not valid;
insert into feature_flags (key, value, description) values
  ('campaigns', '{"enabled": true}', 'Messages of campaigns leave; off, they wait'),
  ('opt_out_replies', '{"enabled": true}', 'Who opts out or back in by a word gets the answer'),
  ('gap_healing', '{"enabled": true}', 'The gateway is asked for messages that no webhook brought')
on conflict (key) do nothing;
comment on column feature_flags.updated_at is 'Since when it is so, for tenants that decided nothing';
