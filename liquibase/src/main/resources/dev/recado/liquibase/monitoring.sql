--liquibase formatted sql

-- Whether the release may stay: what was counted, measured and decided. Platform-wide.

--changeset recado:monitoring
create table releases (
  name text primary key,
  begun_at timestamptz not null
);
comment on table releases is 'Every build that was started on this database';
comment on column releases.name is 'Version and commit';
comment on column releases.begun_at is 'When it was first started; its minutes are counted from here';

create table tallies (
  minute timestamptz not null,
  counted text not null check (counted in (
    'requests', 'http_5xx', 'auth_refused', 'throttled', 'unknown_instances', 'database_errors')),
  tenant_id uuid references tenants (id),
  count bigint not null check (count > 0)
);
create unique index tallies_key on tallies (tenant_id, counted, minute) nulls not distinct;
create index tallies_minute on tallies (minute);
comment on table tallies is
  'What leaves no row of its own, counted over all nodes; kept for eight days';
comment on column tallies.tenant_id is 'Whose request it was; null where nobody could tell';

create table nodes (
  id uuid primary key,
  mode text not null check (mode in ('all', 'api', 'worker', 'scheduler')),
  release text not null,
  started_at timestamptz not null,
  reported_at timestamptz not null,
  worked_at timestamptz,
  heap_percent integer not null check (heap_percent between 0 and 100),
  cpu_percent integer not null check (cpu_percent between 0 and 100)
);
comment on table nodes is 'Every process of Recado, as it last reported itself';
comment on column nodes.worked_at is 'When its worker last asked for work; null without one';

create table monitoring_samples (
  minute timestamptz primary key,
  decision text not null check (decision in ('PENDING', 'GO', 'MONITOR', 'NO-GO')),
  causes text[] not null,
  measured jsonb not null
);
comment on table monitoring_samples is 'What was measured, once a minute; kept for eight days';
comment on column monitoring_samples.measured is 'Measure and value; what did not apply is absent';

create table monitoring_checkpoints (
  release text not null references releases (name),
  mark integer not null check (mark > 0),
  taken_at timestamptz not null,
  level text not null check (level in ('ok', 'warning', 'critical')),
  decision text not null check (decision in ('PENDING', 'GO', 'MONITOR', 'NO-GO')),
  causes text[] not null,
  measured jsonb not null,
  primary key (release, mark)
);
comment on table monitoring_checkpoints is 'The looks that count, and what was decided at each';
comment on column monitoring_checkpoints.mark is 'After how many minutes of the release it was due';
comment on column monitoring_checkpoints.level is 'By what counts at this mark';
comment on column monitoring_checkpoints.causes is 'Why, each as kind or kind:metric';

--changeset recado:monitoring-lookups
create index message_attempts_repeated on message_attempts (started_at) where number > 1;
create index messages_failed on messages (tenant_id, updated_at) where status = 'failed';

--changeset recado:probe-walls splitStatements:false runOnChange:true
create or replace function probe_walls() returns bigint
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  relation regclass;
  pretended text;
  visible boolean;
  breaches bigint := 0;
begin
  foreach pretended in array array['', gen_random_uuid()::text] loop
    perform set_config('app.tenant_id', pretended, true);
    for relation in
      select a.attrelid::regclass
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and a.attname = case c.relname when 'tenants' then 'id' else 'tenant_id' end
        and has_table_privilege(c.oid, 'select')
    loop
      execute format('select exists (select from %s)', relation) into visible;
      breaches := breaches + visible::integer;
    end loop;
  end loop;
  return breaches;
end
$$;
comment on function probe_walls() is
  'Tables of which the caller sees rows as nobody''s member or as that of a tenant that does not exist: 0 for the app role';
