--liquibase formatted sql

--changeset recado:contacts
create table contacts (
  tenant_id uuid not null references tenants (id),
  id uuid not null default gen_random_uuid(),
  name text,
  phone text check (phone ~ '^[1-9][0-9]{7,14}$'),
  canonical_jid text,
  lid text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index contacts_newest on contacts (tenant_id, created_at desc, id desc);
comment on table contacts is 'People in the address book of a tenant, shared by its units';
comment on column contacts.name is 'What the person calls himself, or what we call him';
comment on column contacts.phone is 'Digits with country code as first known or typed; null while only the LID is known';
comment on column contacts.canonical_jid is 'The identifier WhatsApp itself uses for the number, once it told';
comment on column contacts.lid is 'user@lid: WhatsApp''s identifier that hides the number';

create trigger touch before update on contacts
  for each row when (new.updated_at is not distinct from old.updated_at)
  execute function touch_updated_at();

-- Rows are locked by updating them in place on every message: room in each page keeps that cheap.
create table contact_addresses (
  tenant_id uuid not null,
  address text not null,
  contact_id uuid not null,
  kind text not null check (kind in ('phone', 'lid')),
  first_seen_at timestamptz not null default now(),
  primary key (tenant_id, address),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
  constraint contact_addresses_kind_of_key
    check (address like case kind when 'phone' then 'p:_%' else 'l:_%' end)
) with (fillfactor = 70);
create index contact_addresses_contact on contact_addresses (tenant_id, contact_id);
comment on table contact_addresses is 'Every key under which a contact is known; one contact per key and tenant';
comment on column contact_addresses.address is
  'p: and the digits without the Brazilian ninth digit, or l: and the LID';

--changeset recado:contact-names
alter table contacts
  add column saved_name text,
  add column business_name text,
  add column push_name text,
  add column push_name_at timestamptz;
-- Whose each name was is not known any more: what is there stays what people see.
update contacts set saved_name = name where name is not null;
alter table contacts drop column name;
alter table contacts add column name text
  generated always as (coalesce(saved_name, business_name, push_name)) stored;
comment on column contacts.name is 'The name to show: what the tenant calls the person, else what WhatsApp verified, else what he calls himself';
comment on column contacts.saved_name is 'What a member entered';
comment on column contacts.business_name is 'What WhatsApp verified a business to be called';
comment on column contacts.push_name is 'What the person calls himself; never our own profile name';
comment on column contacts.push_name_at is 'When he wrote under it; null where the gateway did not say. The latest counts';

--changeset recado:supersedes splitStatements:false runOnChange:true
create or replace function supersedes(name text, at timestamptz, known text, known_at timestamptz)
returns boolean language sql immutable as $$
  select name is not null and (known is null
    or coalesce(at, '-infinity') > coalesce(known_at, '-infinity')
    or coalesce(at, '-infinity') = coalesce(known_at, '-infinity')
      and name collate "C" < known collate "C")
$$;
comment on function supersedes(text, timestamptz, text, timestamptz) is
  'Whether a profile name counts more than the one that is known: the later does, and the alphabet decides between equals';

--changeset recado:contact-details
alter table contacts
  add column fields jsonb not null default '{}' check (jsonb_typeof(fields) = 'object'),
  add column search_name text generated always as (
    lower(regexp_replace(normalize(coalesce(saved_name, business_name, push_name), NFD),
      '[\u0300-\u036f]', '', 'g'))) stored;
comment on column contacts.fields is 'What the tenant notes about the person, by name: texts, which are variables of its campaigns too';
comment on column contacts.search_name is 'The name to show in small letters without accents';
