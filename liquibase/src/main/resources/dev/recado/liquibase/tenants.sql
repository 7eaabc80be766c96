--liquibase formatted sql

--changeset recado:tenants
create table tenants (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  slug text not null constraint tenants_slug_key unique,
  time_zone text not null default 'America/Sao_Paulo',
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table tenants is 'Companies; everything else of theirs carries tenant_id';
comment on column tenants.slug is 'Short name in addresses, unique on the platform';
comment on column tenants.time_zone is 'IANA zone in which hours and days of this tenant are counted';
comment on column tenants.active is 'False keeps the data and lets nobody in';

create trigger touch before update on tenants
  for each row when (new.updated_at is not distinct from old.updated_at)
  execute function touch_updated_at();

create table units (
  tenant_id uuid not null references tenants (id),
  id uuid not null default gen_random_uuid() constraint units_id_key unique,
  name text not null,
  slug text not null,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint units_slug_key unique (tenant_id, slug)
);
comment on table units is 'Branches of a tenant; each has at most one WhatsApp connection';
comment on column units.slug is 'Short name in addresses, unique within the tenant';
comment on column units.id is
  'Unique on the platform, because a super_admin names a unit without its tenant';

create trigger touch before update on units
  for each row when (new.updated_at is not distinct from old.updated_at)
  execute function touch_updated_at();
