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

--changeset recado:contact-search-words splitStatements:false runOnChange:true
create or replace function contact_search_words(saved text, business text, push text)
returns setof text language sql immutable as $$
  select distinct left(word, 60)
  from regexp_split_to_table(
    lower(regexp_replace(
      normalize(concat_ws(' ', saved, business, push), NFKD), '[\u0300-\u036f]', '', 'g')
      collate "C"),
    '[[:space:][:punct:]]+' collate "C") word
  where word <> ''
$$;
comment on function contact_search_words(text, text, text) is
  'The words a contact is found by: of all its names, without accents, A to Z in lower case';

--changeset recado:contact-words splitStatements:false
create table contact_words (
  tenant_id uuid not null,
  contact_id uuid not null,
  word text collate "C" not null,
  primary key (tenant_id, contact_id, word),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade
);
create index contact_words_prefix on contact_words (tenant_id, word text_pattern_ops, contact_id);
create index contacts_phone_prefix on contacts (tenant_id, phone text_pattern_ops, id);
comment on table contact_words is 'The words contacts are found by, kept by triggers: the beginning of a word is looked up in an index, which row security does not allow a pattern';

-- Once per statement: thousands of people come in one.
create function words_of_new_contacts() returns trigger language plpgsql as $$
begin
  insert into contact_words (tenant_id, contact_id, word)
  select n.tenant_id, n.id, w.word
  from new_contacts n
    cross join lateral contact_search_words(n.saved_name, n.business_name, n.push_name) w (word);
  return null;
end
$$;
create trigger words_of_new after insert on contacts
  referencing new table as new_contacts
  for each statement execute function words_of_new_contacts();

create function words_of_contact() returns trigger language plpgsql as $$
begin
  delete from contact_words where tenant_id = new.tenant_id and contact_id = new.id;
  insert into contact_words (tenant_id, contact_id, word)
  select new.tenant_id, new.id, w.word
  from contact_search_words(new.saved_name, new.business_name, new.push_name) w (word);
  return null;
end
$$;
create trigger words_of_renamed after update on contacts
  for each row when ((new.saved_name, new.business_name, new.push_name)
    is distinct from (old.saved_name, old.business_name, old.push_name))
  execute function words_of_contact();

insert into contact_words (tenant_id, contact_id, word)
select c.tenant_id, c.id, w.word
from contacts c
  cross join lateral contact_search_words(c.saved_name, c.business_name, c.push_name) w (word);

--changeset recado:contact-details
alter table contacts
  add column fields jsonb not null default '{}' check (jsonb_typeof(fields) = 'object');
comment on column contacts.fields is 'What the tenant notes about the person, by name: texts, which are variables of its campaigns too';

--changeset recado:contact-name-is-kept splitStatements:false
-- An ordinary column again: a generated one refuses the statements of the release before, which write it.
alter table contacts alter column name drop expression;
create function name_of_contact() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if num_nonnulls(new.saved_name, new.business_name, new.push_name) = 0 then
      new.saved_name := new.name;
    end if;
  elsif new.name is distinct from old.name
    and (new.saved_name, new.business_name, new.push_name)
      is not distinct from (old.saved_name, old.business_name, old.push_name)
  then
    new.saved_name := new.name;
  end if;
  new.name := coalesce(new.saved_name, new.business_name, new.push_name);
  return new;
end
$$;
comment on function name_of_contact() is
  'The one place where the name to show is chosen; whoever writes the name itself enters a saved name';
create trigger name_of_contact
  before insert or update of name, saved_name, business_name, push_name on contacts
  for each row execute function name_of_contact();
comment on column contacts.name is 'The name to show, kept by a trigger: what the tenant calls the person, else what WhatsApp verified, else what he calls himself';
