--liquibase formatted sql

-- Contacts that became one, with what was moved, so that it can be taken back.

--changeset recado:contact-merges
create table contact_merges (
  tenant_id uuid not null references tenants (id),
  id uuid not null default gen_random_uuid(),
  place bigint not null generated always as identity,
  kept_id uuid not null,
  gone_id uuid not null,
  reason text not null check (reason in ('learned', 'by_hand')),
  kept jsonb not null,
  gone jsonb not null,
  merged_at timestamptz not null,
  merged_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, merged_by) references users (tenant_id, id) on delete set null (merged_by),
  foreign key (tenant_id, undone_by) references users (tenant_id, id) on delete set null (undone_by),
  constraint contact_merges_two check (kept_id <> gone_id)
);
create index contact_merges_kept on contact_merges (tenant_id, kept_id);
create index contact_merges_gone on contact_merges (tenant_id, gone_id);
comment on table contact_merges is 'Two contacts that became one, who said so, and whether it was taken back';
comment on column contact_merges.place is 'In which order they were merged: the latest is taken back first';
comment on column contact_merges.kept_id is 'The one that is left; may have been merged into another since';
comment on column contact_merges.reason is 'learned: the gateway spoke of one person by the addresses of both';
comment on column contact_merges.kept is 'The row of the one that is left, as it was before';
comment on column contact_merges.gone is 'The row of the one that went';
comment on column contact_merges.undone_at is 'When it was taken back; reports do not merge the two again';

create table contact_merge_moves (
  tenant_id uuid not null,
  merge_id uuid not null,
  kind text not null check (kind in (
    'address', 'conversation', 'joined', 'message', 'opt_out', 'tag', 'recipient')),
  row_key text not null,
  was jsonb not null,
  primary key (tenant_id, merge_id, kind, row_key),
  foreign key (tenant_id, merge_id) references contact_merges (tenant_id, id) on delete cascade
);
comment on table contact_merge_moves is 'What a merge moved, and how it was before';
comment on column contact_merge_moves.kind is 'joined: a conversation that went, with the one that has its messages now';

create table contact_aliases (
  tenant_id uuid not null references tenants (id),
  lid text not null check (lid like 'l:_%'),
  lid_jid text not null,
  phone_address text not null check (phone_address like 'p:_%'),
  phone text not null check (phone ~ '^[1-9][0-9]{7,14}$'),
  first_seen_at timestamptz not null,
  primary key (tenant_id, lid)
);
create index contact_aliases_phone on contact_aliases (tenant_id, phone_address, lid);
comment on table contact_aliases is
  'Which LID belongs to which phone, told in passing of people the tenant has no contact of';
comment on column contact_aliases.phone is 'Digits as WhatsApp writes them';

--changeset recado:put-back splitStatements:false runOnChange:true
create or replace function put_back(relation regclass, was jsonb) returns boolean
language plpgsql as $$
declare
  known text;
begin
  -- columns that came later have their defaults, and generated ones make themselves
  select string_agg(quote_ident(attname), ', ') into known
  from pg_attribute
  where attrelid = relation and attnum > 0 and not attisdropped and attgenerated = ''
    and was ? attname;
  execute format(
    'insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, $1)',
    relation, known)
  using was;
  return true;
end
$$;
comment on function put_back(regclass, jsonb) is
  'Inserts a row as it was written down before it was deleted';

--changeset recado:notes-move
alter table contact_merge_moves drop constraint contact_merge_moves_kind_check;
alter table contact_merge_moves add constraint contact_merge_moves_kind_check check (kind in (
  'address', 'conversation', 'joined', 'message', 'note', 'opt_out', 'tag', 'recipient'));

--changeset recado:joined-conversations
create index contact_merge_moves_joined on contact_merge_moves (tenant_id, row_key)
  where kind = 'joined';
