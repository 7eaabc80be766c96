--liquibase formatted sql

--changeset recado:campaigns
create table campaigns (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  name text not null,
  content text not null,
  status text not null default 'draft' check (status in (
    'draft', 'scheduled', 'processing', 'paused', 'completed', 'cancelled', 'failed')),
  scheduled_at timestamptz,
  started_at timestamptz,
  completed_at timestamptz,
  last_progress_at timestamptz,
  error text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
create index campaigns_unit on campaigns (tenant_id, unit_id, created_at desc);
comment on table campaigns is 'One text to many recipients, sent at the pace of the connection';
comment on column campaigns.status is 'Setting it back to draft by hand and dispatching again reaches only recipients still pending';
comment on column campaigns.last_progress_at is 'When a recipient last changed; stuck means processing, due and 10 minutes without a change';

create trigger touch before update on campaigns
  for each row when (new.updated_at is not distinct from old.updated_at)
  execute function touch_updated_at();

create table campaign_recipients (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  campaign_id uuid not null,
  contact_id uuid not null,
  status text not null default 'pending' check (status in (
    'pending', 'sending', 'sent', 'delivered', 'read', 'replied', 'failed', 'uncertain', 'skipped')),
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  message_id uuid,
  error_message text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id) on delete cascade,
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete set null (message_id),
  constraint campaign_recipients_contact_key unique (tenant_id, campaign_id, contact_id)
);
create index campaign_recipients_contact on campaign_recipients (tenant_id, contact_id);
create index campaign_recipients_message on campaign_recipients (tenant_id, message_id);
create index campaign_recipients_pending
  on campaign_recipients (tenant_id, campaign_id, id) where status = 'pending';
comment on table campaign_recipients is 'Who receives a campaign, once each';
comment on column campaign_recipients.message_id is 'The message that was sent to him';
comment on column campaign_recipients.error_message is 'Why he was skipped or it failed';
