--liquibase formatted sql

--changeset recado:users
create table users (
  tenant_id uuid not null references tenants (id),
  id uuid not null default gen_random_uuid(),
  unit_id uuid,
  name text not null,
  email text not null constraint users_email_key unique check (email = lower(email)),
  password_hash text not null,
  role text not null check (role in ('super_admin', 'tenant_admin', 'unit_admin', 'agent')),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  constraint users_unit_of_role check ((unit_id is null) = (role in ('super_admin', 'tenant_admin')))
);
create index users_unit on users (tenant_id, unit_id);
comment on table users is 'Members: people who sign in';
comment on column users.unit_id is 'The only unit a unit_admin or agent reaches; null for the others';
comment on column users.email is 'In lower case; unique on the platform, since people sign in without naming a tenant';
comment on column users.password_hash is 'Slow one-way hash with its parameters; ./recado reset-password makes a new one';
comment on column users.active is 'False shuts the member out at once';

create trigger touch before update on users
  for each row when (new.updated_at is not distinct from old.updated_at)
  execute function touch_updated_at();

--changeset recado:sessions
create table sessions (
  tenant_id uuid not null,
  id uuid not null constraint sessions_id_key unique,
  user_id uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
);
create index sessions_user on sessions (tenant_id, user_id) where revoked_at is null;
comment on table sessions is 'One row per sign-in; an access token only names it';
comment on column sessions.expires_at is 'As long as its youngest refresh token';
comment on column sessions.revoked_at is 'Set by logout, by shutting the member out, by a new password and by reuse of a refresh token';

create table refresh_tokens (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  session_id uuid not null,
  token_hash text not null constraint refresh_tokens_hash_key unique,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, session_id) references sessions (tenant_id, id) on delete cascade
);
create index refresh_tokens_session on refresh_tokens (tenant_id, session_id);
comment on table refresh_tokens is 'Digests of refresh tokens; each is good for one exchange';
comment on column refresh_tokens.token_hash is 'One-way digest; the token itself is nowhere';
comment on column refresh_tokens.used_at is 'When it was exchanged; seen again after that, its session ends';

--changeset recado:preferences
alter table users
  add column language text check (language in ('pt', 'en')),
  add column time_zone text
    check (time_zone is null or timezone(time_zone, timestamptz '2000-01-01Z') is not null),
  add column theme text check (theme in ('light', 'dark'));
comment on column users.language is 'In which pages speak to the member; null: as his browser asks';
comment on column users.time_zone is 'IANA zone in which times are told to the member; null: the one of the tenant';
comment on column users.theme is 'Light or dark pages; null: as his machine is set';

--changeset recado:session-kinds
alter table sessions
  add column kind text not null default 'api' check (kind in ('browser', 'api'));
comment on column sessions.kind is 'What was opened: pages in a browser, or the API';
