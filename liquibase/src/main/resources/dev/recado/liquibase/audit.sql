--liquibase formatted sql

-- What administrators did. Entries are added and never changed: the app role may do no more.

--changeset recado:audit-log
create table audit_log (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  done_at timestamptz not null,
  actor text not null,
  member_id uuid,
  unit_id uuid,
  act text not null,
  platform boolean not null default false,
  subject text not null,
  subject_id text not null check (length(subject_id) <= 100),
  changes jsonb not null default '[]' check (jsonb_typeof(changes) = 'array'),
  reason text check (length(reason) <= 500),
  request text check (request ~ '^[a-z]{12}$'),
  primary key (tenant_id, id),
  constraint audit_log_actor check (actor in ('member', 'system', 'command_line', 'database')),
  constraint audit_log_member check (actor <> 'member' or member_id is not null),
  constraint audit_log_act check (act in (
    'tenant_created', 'tenant_changed', 'unit_created', 'unit_changed', 'member_created',
    'member_changed', 'password_reset', 'sessions_ended', 'connection_pairing_begun',
    'connection_disconnected', 'secret_rotated', 'pace_changed', 'gaps_looked_for',
    'sending_paused', 'sending_resumed', 'platform_switched', 'flag_set', 'flag_cleared',
    'flag_default_set', 'job_started', 'job_paused', 'job_resumed', 'event_replayed',
    'events_replayed', 'event_revealed', 'message_requeued', 'messages_requeued',
    'message_settled', 'contacts_imported', 'contacts_exported', 'contacts_merged', 'merge_undone',
    'opt_out_rules_changed', 'quick_reply_added', 'quick_reply_changed', 'quick_reply_removed',
    'campaign_created', 'campaign_cloned', 'campaign_edited', 'campaign_audience_added',
    'campaign_scheduled', 'campaign_dispatched', 'campaign_paused', 'campaign_resumed',
    'campaign_cancelled', 'campaign_reset', 'campaign_retried',
    'campaign_exported')),
  constraint audit_log_subject check (subject in (
    'platform', 'tenant', 'unit', 'connection', 'member', 'flag', 'job', 'event', 'message',
    'contact', 'quick_reply', 'campaign'))
);
create index audit_log_newest on audit_log (tenant_id, done_at desc, id desc);
create index audit_log_everywhere on audit_log (done_at desc, id desc);
create index audit_log_of_subject on audit_log (tenant_id, subject_id, done_at desc, id desc);
create index audit_log_by_member on audit_log (tenant_id, member_id, done_at desc, id desc);
comment on table audit_log is
  'Every administrative act, written in the transaction that did it; rows are added and never changed. What was inserted into platform_status past Recado stands there alone';
comment on column audit_log.done_at is 'When it was done';
comment on column audit_log.actor is 'member: by whom is in member_id; command_line: by whoever has the server';
comment on column audit_log.member_id is
  'Who did it; no foreign key, for the entry outlives him, and a platform administrator is a member elsewhere';
comment on column audit_log.unit_id is 'Where it was done; null for what is the whole tenant''s';
comment on column audit_log.platform is 'Concerns the whole platform: only its administrators read it';
comment on column audit_log.subject is 'Kind of what it was done to';
comment on column audit_log.subject_id is 'and which one';
comment on column audit_log.changes is
  '[{"field": …, "before": …, "after": …}], without secrets, phones by their last two digits';
comment on column audit_log.reason is 'As its author gave it';
comment on column audit_log.request is 'The name of the request in the log';

-- What tenants decide for themselves; the defaults are feature_flags.
--changeset recado:flag-overrides
create table feature_flag_overrides (
  tenant_id uuid not null references tenants (id),
  key text not null references feature_flags (key) on delete cascade,
  enabled boolean not null,
  updated_at timestamptz not null,
  primary key (tenant_id, key)
);
comment on table feature_flag_overrides is
  'A feature switched for one tenant, above the default in feature_flags; who did it and why is in audit_log';
comment on column feature_flag_overrides.enabled is 'Read at the next decision, without a restart';
