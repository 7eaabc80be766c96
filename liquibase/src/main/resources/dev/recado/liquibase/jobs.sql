--liquibase formatted sql

-- Maintenance by schedule: where each job stands, and what its runs came to. Platform-wide.

--changeset recado:jobs
create table jobs (
  name text primary key check (name ~ '^[a-z]+(-[a-z]+)*$' and length(name) <= 40),
  next_due timestamptz not null,
  token bigint not null default 0 check (token >= 0),
  lease_owner text,
  lease_until timestamptz,
  paused_at timestamptz,
  asked_at timestamptz,
  succeeded_at timestamptz,
  known_since timestamptz not null,
  constraint jobs_lease check ((lease_owner is null) = (lease_until is null))
) with (fillfactor = 50);
comment on table jobs is 'Where each maintenance job stands: one small hot row each; its plan is in the program';
comment on column jobs.next_due is 'Planned time of the next run; one that passes while no scheduler runs is made up for once, or left out';
comment on column jobs.token is 'Grows with every claim; a scheduler with an older one writes nothing';
comment on column jobs.lease_owner is 'The process that runs it';
comment on column jobs.lease_until is 'When the lease ends by itself; null when nobody runs it';
comment on column jobs.paused_at is 'Since when it does not run by itself; set and cleared by POST /admin/jobs/{name}/pause and resume';
comment on column jobs.asked_at is 'When somebody asked for a run that has not begun';
comment on column jobs.succeeded_at is 'End of the latest run that succeeded; too long ago is shown as stale';
comment on column jobs.known_since is 'When a scheduler first met it';

create table job_runs (
  job text not null references jobs (name) on delete cascade,
  token bigint not null,
  cause text not null check (cause in ('schedule', 'late', 'asked')),
  status text not null default 'running'
    check (status in ('running', 'succeeded', 'failed', 'skipped', 'abandoned')),
  node text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  items integer not null default 0 check (items >= 0),
  error text check (length(error) <= 200),
  primary key (job, token),
  constraint job_runs_end check ((status = 'running') = (finished_at is null)),
  constraint job_runs_error check (error is null or status = 'failed')
);
comment on table job_runs is 'What runs came to; of each job and status the latest 100 are kept';
comment on column job_runs.token is 'The token of the claim';
comment on column job_runs.status is 'abandoned: its process died, or took longer than its lease';
comment on column job_runs.error is 'Kind of the failure; the log has the rest, masked';

-- A round that failed for some of its pieces.
--changeset recado:job-runs-partial
alter table job_runs
  drop constraint job_runs_status_check,
  add constraint job_runs_status_check
    check (status in ('running', 'succeeded', 'partial', 'failed', 'skipped', 'abandoned')),
  drop constraint job_runs_error,
  add constraint job_runs_error check (error is null or status in ('partial', 'failed'));
comment on column job_runs.error is
  'Kind of the failure, or how many pieces failed; the log has the rest, masked';
comment on column jobs.succeeded_at is
  'End of the latest run that did its round, in part at least; too long ago is shown as stale';
