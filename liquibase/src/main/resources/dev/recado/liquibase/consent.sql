--liquibase formatted sql

-- Who does not want to hear from a tenant, and whom no message reaches.

--changeset recado:opt-outs
create table opt_outs (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contact_id uuid not null,
  source text not null check (source in ('keyword', 'member', 'api', 'import')),
  keyword text,
  evidence text,
  message_id uuid,
  note text,
  opted_out_at timestamptz not null,
  opted_out_by uuid,
  undone_at timestamptz,
  undone_source text check (undone_source in ('keyword', 'member', 'api')),
  undone_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete set null (message_id),
  foreign key (tenant_id, opted_out_by) references users (tenant_id, id) on delete set null (opted_out_by),
  foreign key (tenant_id, undone_by) references users (tenant_id, id) on delete set null (undone_by),
  constraint opt_outs_undone check ((undone_at is null) = (undone_source is null))
);
create unique index opt_outs_active on opt_outs (tenant_id, contact_id) where undone_at is null;
create index opt_outs_contact on opt_outs (tenant_id, contact_id, opted_out_at desc);
comment on table opt_outs is
  'Who asked not to be written to, with the evidence; the one that is not undone holds';
comment on column opt_outs.source is 'How it was learned';
comment on column opt_outs.keyword is 'The phrase of the tenant that matched';
comment on column opt_outs.evidence is 'What the person wrote, word for word, kept even if the message goes';
comment on column opt_outs.note is 'What the member who entered it says about it';

create table opt_out_settings (
  tenant_id uuid primary key references tenants (id),
  stop_words text[] not null,
  resume_words text[] not null,
  confirmation text,
  resumption text,
  updated_at timestamptz not null,
  updated_by uuid,
  foreign key (tenant_id, updated_by) references users (tenant_id, id) on delete set null (updated_by),
  constraint opt_out_settings_words check (cardinality(stop_words) <= 50 and cardinality(resume_words) <= 50)
);
comment on table opt_out_settings is 'Which words end and resume messages; a tenant without a row has the usual ones';
comment on column opt_out_settings.confirmation is 'What is answered to a stop word; null for no answer';
comment on column opt_out_settings.resumption is 'What is answered to a resume word; null for no answer';

alter table contacts add column not_on_whatsapp_until timestamptz;
comment on column contacts.not_on_whatsapp_until is
  'The gateway said the number is not on WhatsApp; not tried again before';

create table contact_tags (
  tenant_id uuid not null,
  contact_id uuid not null,
  tag text not null check (tag ~ '^[^[:cntrl:]]{1,50}$'),
  tagged_at timestamptz not null default now(),
  primary key (tenant_id, tag, contact_id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade
);
create index contact_tags_contact on contact_tags (tenant_id, contact_id);
comment on table contact_tags is 'Groups of contacts by name, for audiences';

--changeset recado:opt-outs-listed-and-merged
create index opt_outs_newest on opt_outs (tenant_id, opted_out_at desc, id desc);
alter table opt_outs
  drop constraint opt_outs_undone_source_check,
  add constraint opt_outs_undone_source_check
    check (undone_source in ('keyword', 'member', 'api', 'merged'));
comment on column opt_outs.undone_source is
  'How it ended; merged: two contacts became one, and the other opt-out of that person holds';
