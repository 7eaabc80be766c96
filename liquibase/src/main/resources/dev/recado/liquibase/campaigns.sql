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

--changeset recado:campaign-engine splitStatements:false
alter table campaigns
  add column variants text[] not null default '{}' check (cardinality(variants) <= 4),
  add column audience_tags text[] not null default '{}',
  add column frozen_at timestamptz,
  add column ends_at timestamptz,
  add column canary_size integer check (canary_size between 1 and 10000),
  add column canary_wait_minutes integer not null default 30 check (canary_wait_minutes between 1 and 10080),
  add column min_delivered_percent integer not null default 70 check (min_delivered_percent between 0 and 100),
  add column max_failed_percent integer not null default 20 check (max_failed_percent between 0 and 100),
  add column max_opted_out_percent integer not null default 5 check (max_opted_out_percent between 0 and 100),
  add column canary_status text not null default 'none'
    check (canary_status in ('none', 'running', 'passed', 'failed')),
  add column canary_reached_at timestamptz,
  add column last_turn_at timestamptz,
  add column created_by uuid,
  add column total integer not null default 0,
  add column pending integer not null default 0 check (pending >= 0),
  add column sending integer not null default 0 check (sending >= 0),
  add column sent integer not null default 0 check (sent >= 0),
  add column delivered integer not null default 0 check (delivered >= 0),
  add column read integer not null default 0 check (read >= 0),
  add column replied integer not null default 0 check (replied >= 0),
  add column failed integer not null default 0 check (failed >= 0),
  add column uncertain integer not null default 0 check (uncertain >= 0),
  add column skipped integer not null default 0 check (skipped >= 0),
  add column opted_out integer not null default 0 check (opted_out >= 0),
  add foreign key (tenant_id, created_by) references users (tenant_id, id) on delete set null (created_by),
  add constraint campaigns_total check (
    total = pending + sending + sent + delivered + read + replied + failed + uncertain + skipped);
create index campaigns_running on campaigns (tenant_id, unit_id) where status = 'processing';
create index campaigns_watched on campaigns (status) where status in ('scheduled', 'processing');
comment on column campaigns.variants is 'Other wordings of content; recipients take turns';
comment on column campaigns.audience_tags is 'Contacts with any of these tags join when it starts';
comment on column campaigns.frozen_at is 'When the audience was fixed; from then on nobody joins';
comment on column campaigns.ends_at is 'Who has not been reached by then is skipped as expired';
comment on column campaigns.error is 'Why it was paused or failed, for people to read';
comment on column campaigns.canary_size is 'Send to so many first and judge how that went; null for all at once';
comment on column campaigns.canary_wait_minutes is 'How long after the last of them';
comment on column campaigns.canary_reached_at is 'When the last of them was sent to';
comment on column campaigns.last_turn_at is 'When it last sent; of several campaigns on a connection the one that waited longest is next';
comment on column campaigns.sent is 'How many stand at sent now, and so for each counter; their sum is the total at every instant';
comment on column campaigns.opted_out is 'Recipients who opted out after it was sent to them';

alter table campaign_recipients
  alter column contact_id drop not null,
  add column position integer not null default 0,
  add column phone text,
  add column name text,
  add column variables jsonb not null default '{}' check (jsonb_typeof(variables) = 'object'),
  add column variant smallint check (variant between 0 and 4),
  add column reason text check (reason in ('opted_out', 'not_on_whatsapp', 'outbound_not_allowed', 'expired',
    'invalid_phone', 'missing_variable', 'own_number', 'cancelled')),
  add column replied_at timestamptz,
  add column opted_out_at timestamptz,
  add column updated_at timestamptz not null default now(),
  add constraint campaign_recipients_reachable check (contact_id is not null or status = 'skipped');
drop index campaign_recipients_pending;
create index campaign_recipients_pending
  on campaign_recipients (tenant_id, campaign_id, position, id) where status = 'pending';
create index campaign_recipients_list on campaign_recipients (tenant_id, campaign_id, position, id);
create index campaign_recipients_answerable
  on campaign_recipients (tenant_id, contact_id, sent_at desc) where status in ('sent', 'delivered', 'read');
drop index campaign_recipients_contact;
create index campaign_recipients_contact on campaign_recipients (tenant_id, contact_id) where contact_id is not null;
drop index campaign_recipients_message;
create index campaign_recipients_message
  on campaign_recipients (tenant_id, message_id) where message_id is not null;
comment on column campaign_recipients.contact_id is 'Null only for a line whose phone nobody can have';
comment on column campaign_recipients.position is 'In which order they are served';
comment on column campaign_recipients.phone is 'As it was given, for people to read; null for one taken from the contacts';
comment on column campaign_recipients.variables is 'What the text says to this one, by name';
comment on column campaign_recipients.variant is 'Which wording he got: 0 is content';
comment on column campaign_recipients.reason is 'Why he was skipped';
comment on column campaign_recipients.replied_at is 'When he first answered, within 7 days';

alter table messages
  add column campaign_id uuid,
  add foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id) on delete set null (campaign_id);
create index messages_campaign on messages (tenant_id, campaign_id) where campaign_id is not null;
comment on column messages.campaign_id is 'The campaign that sent it';

create trigger touch before update on campaign_recipients
  for each row when (new.updated_at is not distinct from old.updated_at)
  execute function touch_updated_at();

--changeset recado:campaign-counters splitStatements:false runOnChange:true
-- The counters hang on the rows they count, so they are right at every instant, whoever changes a row.
create or replace function count_recipients() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform add_recipients(t.tenant_id, t.campaign_id, t.counts)
    from (
      select tenant_id, campaign_id, jsonb_object_agg(status, rows) as counts
      from (select tenant_id, campaign_id, status, count(*) as rows from fresh group by 1, 2, 3) s
      group by 1, 2) t;
  elsif tg_op = 'DELETE' then
    perform add_recipients(t.tenant_id, t.campaign_id, t.counts)
    from (
      select tenant_id, campaign_id, jsonb_object_agg(status, rows) as counts
      from (select tenant_id, campaign_id, status, -count(*) as rows from gone group by 1, 2, 3) s
      group by 1, 2) t;
  elsif exists (select from gone) then -- every inbound message asks whether it answers a campaign
    perform add_recipients(t.tenant_id, t.campaign_id, t.counts)
    from (
      select tenant_id, campaign_id, jsonb_object_agg(status, rows) as counts
      from (
        select tenant_id, campaign_id, status, sum(rows) as rows
        from (
          select tenant_id, campaign_id, status, count(*) as rows from fresh group by 1, 2, 3
          union all
          select tenant_id, campaign_id, status, -count(*) from gone group by 1, 2, 3) both_sides
        group by 1, 2, 3 having sum(rows) <> 0) s
      group by 1, 2) t;
  end if;
  return null;
end
$$;

create or replace function add_recipients(tenant uuid, campaign uuid, counts jsonb) returns void
language sql as $$
  update campaigns c
  set total = c.total + (select coalesce(sum(value::integer), 0) from jsonb_each_text(counts)),
    pending = c.pending + coalesce((counts ->> 'pending')::integer, 0),
    sending = c.sending + coalesce((counts ->> 'sending')::integer, 0),
    sent = c.sent + coalesce((counts ->> 'sent')::integer, 0),
    delivered = c.delivered + coalesce((counts ->> 'delivered')::integer, 0),
    read = c.read + coalesce((counts ->> 'read')::integer, 0),
    replied = c.replied + coalesce((counts ->> 'replied')::integer, 0),
    failed = c.failed + coalesce((counts ->> 'failed')::integer, 0),
    uncertain = c.uncertain + coalesce((counts ->> 'uncertain')::integer, 0),
    skipped = c.skipped + coalesce((counts ->> 'skipped')::integer, 0),
    last_progress_at = now()
  where c.tenant_id = tenant and c.id = campaign
$$;
comment on function add_recipients(uuid, uuid, jsonb) is 'Moves all counters of a campaign at once, so that their sum is the total at every instant';

create or replace trigger count_inserted after insert on campaign_recipients
  referencing new table as fresh for each statement execute function count_recipients();
create or replace trigger count_updated after update on campaign_recipients
  referencing old table as gone new table as fresh for each statement execute function count_recipients();
create or replace trigger count_deleted after delete on campaign_recipients
  referencing old table as gone for each statement execute function count_recipients();

-- A recipient stands where his message stands.
create or replace function follow_message() returns trigger
language plpgsql as $$
begin
  update campaign_recipients r
  set status = case
      when r.status = 'replied' and new.status in ('sent', 'delivered', 'read') then 'replied'
      when new.status in ('queued', 'sending') then 'sending'
      when new.status = 'failed' and new.error_code in (
        'not_on_whatsapp', 'outbound_not_allowed', 'opted_out', 'expired', 'cancelled') then 'skipped'
      else new.status end,
    reason = case when new.status = 'failed' and new.error_code in (
        'not_on_whatsapp', 'outbound_not_allowed', 'opted_out', 'expired', 'cancelled') then new.error_code end,
    error_message = new.error_details,
    sent_at = new.sent_at, delivered_at = new.delivered_at, read_at = new.read_at
  where r.tenant_id = new.tenant_id and r.message_id = new.id;
  return null;
end
$$;
comment on function follow_message() is 'Moves a campaign''s recipient with his message, whoever moves that';
create or replace trigger recipient_follows after update of status on messages
  for each row when (new.kind = 'campaign' and new.status is distinct from old.status)
  execute function follow_message();

--changeset recado:campaign-uploads
alter table campaigns
  add column upload_id uuid,
  add column upload_from integer,
  add constraint campaigns_upload check ((upload_id is null) = (upload_from is null));
comment on column campaigns.upload_id is
  'The table of people that is being taken in. One that stays did not end: the campaign does not start until a table was taken in whole';
comment on column campaigns.upload_from is 'Recipients from this position on came with that table';

--changeset recado:campaign-judgement
alter table campaigns add column judged_from timestamptz;
comment on column campaigns.judged_from is
  'Results of messages made earlier do not pause it any more: when it was last started or resumed';
create index campaigns_ending on campaigns (ends_at) where status in ('processing', 'paused');
create index campaign_recipients_tried
  on campaign_recipients (tenant_id, campaign_id, message_id desc) where message_id is not null;
