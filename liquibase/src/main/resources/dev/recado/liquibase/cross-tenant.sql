--liquibase formatted sql

-- Every path across the walls between tenants, all of them here. Each runs as the owner, whom the
-- policy "owner" lets see all rows, and gives back no more than its caller needs.

--changeset recado:cross-tenant splitStatements:false runOnChange:true

-- Signing in ------------------------------------------------------------------------------------

create or replace function credentials_by_email(wanted text)
returns table (tenant_id uuid, id uuid, unit_id uuid, name text, email text, role text,
  active boolean, created_at timestamptz, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.tenant_id, u.id, u.unit_id, u.name, u.email, u.role, u.active, u.created_at,
    u.password_hash
  from users u join tenants t on t.id = u.tenant_id
  where u.email = wanted and u.active and t.active
$$;

create or replace function session_member(session uuid, at timestamptz)
returns table (tenant_id uuid, id uuid, unit_id uuid, name text, email text, role text,
  active boolean, created_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.tenant_id, u.id, u.unit_id, u.name, u.email, u.role, u.active, u.created_at
  from sessions s
    join users u on u.tenant_id = s.tenant_id and u.id = s.user_id
    join tenants t on t.id = u.tenant_id
  where s.id = session and s.revoked_at is null and s.expires_at > at and u.active and t.active
$$;

create or replace function refresh_token_by_hash(hash text, at timestamptz)
returns table (tenant_id uuid, id uuid, unit_id uuid, name text, email text, role text,
  active boolean, created_at timestamptz, session_id uuid, used boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.*, r.session_id, r.used_at is not null
  from refresh_tokens r, session_member(r.session_id, at) m
  where r.token_hash = hash and (r.used_at is not null or r.expires_at > at)
$$;

create or replace function any_member() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from users)
$$;

create or replace function unit_home(unit uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select tenant_id from units where id = unit
$$;

-- The platform's own administrators -------------------------------------------------------------

create or replace function all_tenants() returns setof tenants
language sql stable security definer set search_path = public, pg_temp as $$
  select * from tenants order by created_at desc, id desc
$$;

create or replace function all_units() returns setof units
language sql stable security definer set search_path = public, pg_temp as $$
  select * from units order by created_at desc, id desc
$$;

create or replace function all_users()
returns table (tenant_id uuid, id uuid, unit_id uuid, name text, email text, role text,
  active boolean, created_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.tenant_id, u.id, u.unit_id, u.name, u.email, u.role, u.active, u.created_at
  from users u order by u.created_at desc, u.id desc
$$;

-- What administrators did everywhere, and what was done to platform_status past Recado, newest first.
create or replace function audit_everywhere(
  of_act text, by_member uuid, about text, since timestamptz, until timestamptz,
  after_at timestamptz, after_id uuid, most integer)
returns table (tenant_id uuid, id uuid, done_at timestamptz, actor text, member_id uuid,
  unit_id uuid, act text, subject text, subject_id text, changes jsonb, reason text, request text)
language sql stable security definer set search_path = public, pg_temp as $$
  with wanted as (
    select coalesce(after_at, 'infinity') as before_at,
      coalesce(after_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff') as before_id
  )
  (select a.tenant_id, a.id, a.done_at, a.actor, a.member_id, a.unit_id, a.act, a.subject,
      a.subject_id, a.changes, a.reason, a.request
    from audit_log a, wanted w
    where (a.done_at, a.id) < (w.before_at, w.before_id)
      and (of_act is null or a.act = of_act) and (by_member is null or a.member_id = by_member)
      and (about is null or a.subject_id = about)
      and (since is null or a.done_at >= since) and (until is null or a.done_at < until)
    order by a.done_at desc, a.id desc limit most)
  union all
  (select null, lpad(to_hex(s.id), 32, '0')::uuid, s.created_at,
      case s.changed_via when 'system' then 'system' else 'database' end, null, null,
      'platform_switched', 'platform', 'platform',
      jsonb_build_array(jsonb_build_object('field', 'status', 'after', s.status)), s.reason, null
    from platform_status s, wanted w
    where s.changed_via <> 'api'
      and (s.created_at, lpad(to_hex(s.id), 32, '0')::uuid) < (w.before_at, w.before_id)
      and (of_act is null or of_act = 'platform_switched') and by_member is null
      and (about is null or about = 'platform')
      and (since is null or s.created_at >= since) and (until is null or s.created_at < until)
    order by s.created_at desc, s.id desc limit most)
  order by 3 desc, 2 desc limit most
$$;

-- Which lanes there are; how each stands is read with the authority over its tenant.
create or replace function lanes_everywhere(busy boolean, after_id uuid, most integer)
returns table (tenant_id uuid, connection_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.tenant_id, w.id
  from unit_whatsapp_connections w
    left join lanes l on l.tenant_id = w.tenant_id and l.connection_id = w.id
  where w.id < coalesce(after_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
    and (not busy or l.next_due is not null or l.lease_until is not null)
  order by w.id desc limit most
$$;

-- Repeats ---------------------------------------------------------------------------------------

-- The key of a platform administrator lies with his own tenant, the transaction may be another's.
-- For everybody else home is the tenant of the transaction; anything else finds and writes nothing.

-- Holds the key until the end of the transaction: the second of two requests waits here, and the
-- statement after the wait sees what the first one kept.
create or replace function answer_under_key(home uuid, member uuid, named text)
returns table (request text, status integer, body text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', home, member, named), 0));
  return query
    select k.request, k.status, k.body
    from idempotency_keys k join users u on u.tenant_id = k.tenant_id and u.id = k.member_id
    where k.tenant_id = home and k.member_id = member and k.key = named
      and (u.role = 'super_admin'
        or home = nullif(current_setting('app.tenant_id', true), '')::uuid);
end
$$;

create or replace function keep_answer(
  home uuid, member uuid, named text, asked text, answer_status integer, answer_body text,
  at timestamptz)
returns setof boolean
language sql security definer set search_path = public, pg_temp as $$
  insert into idempotency_keys (tenant_id, member_id, key, request, status, body, created_at)
  select u.tenant_id, u.id, named, asked, answer_status, answer_body, at
  from users u, nullif(current_setting('app.tenant_id', true), '') current
  where u.tenant_id = home and u.id = member
    and (home = current::uuid or u.role = 'super_admin' and current is not null)
  returning true
$$;

-- Receiving -------------------------------------------------------------------------------------

create or replace function connection_by_secret(
  of_provider text, secret text, instance text, at timestamptz)
returns table (tenant_id uuid, unit_id uuid, connection_id uuid, current boolean, phone_number text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.tenant_id, c.unit_id, c.id, c.instance_id = instance, c.phone_number
  from unit_whatsapp_connections c
  where c.provider = of_provider
    and (c.webhook_secret = secret
      or c.previous_webhook_secret = secret and c.previous_secret_valid_until > at)
    and (c.instance_id = instance
      or exists (
        select from retired_instances r
        where r.tenant_id = c.tenant_id and r.connection_id = c.id and r.instance_id = instance))
$$;

create or replace function phone_connected_elsewhere(phone text, but_at uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from unit_whatsapp_connections c
    where c.phone_number = phone and c.status in ('connected', 'restricted') and c.id <> but_at)
$$;

-- Jobs ------------------------------------------------------------------------------------------

-- Tenants are served in weighted turns: one lane of each, then a second one of each; lanes in hand
-- are turns taken. Of a flood of due lanes the thousand that waited longest take part.
create or replace function claim_lanes(
  at timestamptz, worker text, lease interval, most integer)
returns table (tenant_id uuid, connection_id uuid, token bigint)
language sql security definer set search_path = public, pg_temp as $$
  with waiting as (
    (select l.tenant_id, l.connection_id, l.next_due as since
      from lanes l
      where l.lease_until is null and l.next_due <= at
      order by l.next_due limit 1000)
    union all
    (select l.tenant_id, l.connection_id, l.lease_until
      from lanes l
      where l.lease_until <= at
      order by l.lease_until limit 1000)
  ),
  held as (
    select l.tenant_id, count(*) as lanes from lanes l where l.lease_until > at group by 1
  ),
  turns as (
    select w.tenant_id, w.connection_id, w.since,
      (coalesce(h.lanes, 0)
          + row_number() over (partition by w.tenant_id order by w.since, w.connection_id) - 1)
        / t.sending_weight as turn
    from waiting w
      join tenants t on t.id = w.tenant_id
      left join held h on h.tenant_id = w.tenant_id
    where coalesce((select s.status from platform_status s order by s.id desc limit 1), 'active')
      = 'active'
  ),
  -- One after the other, until there are enough: joined as a whole, all lanes there are would be read.
  chosen as (
    select l.tenant_id, l.connection_id
    from (select t.tenant_id, t.connection_id from turns t order by t.turn, t.since) u
      cross join lateral (
        select l.tenant_id, l.connection_id from lanes l
        where l.tenant_id = u.tenant_id and l.connection_id = u.connection_id
          and (l.lease_until is null and l.next_due <= at or l.lease_until <= at)
        for update skip locked
      ) l
    limit most
  )
  update lanes l
  set next_due = null, lease_owner = worker, lease_until = at + lease, token = l.token + 1
  from chosen
  where l.tenant_id = chosen.tenant_id and l.connection_id = chosen.connection_id
  returning l.tenant_id, l.connection_id, l.token
$$;

-- Who decides holds the lock of his lane: after it was had here, he has seen what was committed.
create or replace function calls_in_flight() returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from lanes for share;
  return (select count(*) from message_attempts where outcome = 'sending');
end
$$;

-- Numbers that WhatsApp restricted and that may write to strangers again.
create or replace function restrictions_over(at timestamptz, most integer)
returns table (tenant_id uuid, connection_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.tenant_id, w.id from unit_whatsapp_connections w
  where w.status = 'restricted' and coalesce(w.restricted_until, '-infinity') <= at
  order by w.restricted_until nulls first limit most
$$;

-- Connections to be looked after, in one worker's hands each.
create or replace function claim_care(at timestamptz, lease interval, most integer)
returns table (tenant_id uuid, connection_id uuid, token bigint)
language sql security definer set search_path = public, pg_temp as $$
  with chosen as (
    select c.tenant_id, c.connection_id from connection_care c
    where c.lease_until is null and c.next_due <= at or c.lease_until <= at
    order by coalesce(c.lease_until, c.next_due)
    limit most
    for update skip locked
  )
  update connection_care c
  set next_due = null, lease_until = at + lease, token = c.token + 1
  from chosen
  where c.tenant_id = chosen.tenant_id and c.connection_id = chosen.connection_id
  returning c.tenant_id, c.connection_id, c.token
$$;

-- Who is connected and stuck: most of what was accepted does not arrive, or the gateway is silent
-- though messages were accepted, or though it reported at this hour on both days that tell. One
-- caller at a time; whoever comes second has nothing to do.
create or replace function judge_vitals(
  at timestamptz, span interval, patience interval, at_least integer, share integer,
  silence interval)
returns table (tenant_id uuid, connection_id uuid, before text, after text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not pg_try_advisory_xact_lock(hashtextextended('judge_vitals', 0)) then
    return;
  end if;
  return query
    with measured as (
      select c.tenant_id, c.connection_id, c.strain, w.status in ('connected', 'restricted') as live,
        (select count(*) from messages m
          where m.tenant_id = c.tenant_id and m.connection_id = c.connection_id
            and m.origin = 'recado' and m.sent_at > at - span and m.sent_at <= at - patience
            and m.status in ('sent', 'delivered', 'read')) as accepted,
        (select count(*) from messages m
          where m.tenant_id = c.tenant_id and m.connection_id = c.connection_id
            and m.origin = 'recado' and m.sent_at > at - span and m.sent_at <= at - patience
            and m.status = 'sent') as undelivered,
        (select max(m.sent_at) from messages m
          where m.tenant_id = c.tenant_id and m.connection_id = c.connection_id
            and m.origin = 'recado' and m.sent_at > at - span and m.sent_at <= at - silence)
          as last_accepted,
        greatest(w.connected_at, (
          select r.received_at from raw_events r
          where r.tenant_id = c.tenant_id and r.connection_id = c.connection_id
            and r.received_at <= at
          order by r.received_at desc limit 1)) as last_event,
        (select count(*) from (
          select from raw_events r
          where r.tenant_id = c.tenant_id and r.connection_id = c.connection_id
            and r.received_at > at - interval '1 day' - silence
            and r.received_at <= at - interval '1 day' limit 10) d) as yesterday,
        (select count(*) from (
          select from raw_events r
          where r.tenant_id = c.tenant_id and r.connection_id = c.connection_id
            and r.received_at > at - interval '7 days' - silence
            and r.received_at <= at - interval '7 days' limit 10) d) as a_week_ago
      from connection_care c
        join unit_whatsapp_connections w on w.tenant_id = c.tenant_id and w.id = c.connection_id
      where w.status in ('connected', 'restricted') or c.strain is not null
    ),
    judged as (
      select m.tenant_id, m.connection_id, m.strain,
        case
          when not m.live then null
          when m.accepted >= at_least and m.undelivered * 100 >= share * m.accepted
            then 'unacknowledged'
          when m.last_event <= at - silence and (
            m.last_accepted >= m.last_event or m.yesterday = 10 and m.a_week_ago = 10)
            then 'silent'
        end as verdict
      from measured m
    ),
    noted as (
      update connection_care c
      set strain = j.verdict, next_due = least(c.next_due, at)
      from judged j
      where c.tenant_id = j.tenant_id and c.connection_id = j.connection_id
        and j.verdict is distinct from c.strain and j.strain is not distinct from c.strain
        and (c.strain is null or c.strain in ('unacknowledged', 'silent')
          or not exists (
            select from unit_whatsapp_connections w
            where w.tenant_id = c.tenant_id and w.id = c.connection_id
              and w.status in ('connected', 'restricted')))
      returning c.tenant_id, c.connection_id, j.strain, j.verdict
    )
    select * from noted;
end
$$;

create or replace function strained_connections()
returns table (strain text, connections integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.strain, count(*)::integer from connection_care c where c.strain is not null group by 1
$$;

create or replace function forget_connection_events(before timestamptz, most integer)
returns integer
language sql security definer set search_path = public, pg_temp as $$
  with old as (
    select e.tenant_id, e.id from connection_events e
    where e.occurred_at < before
    order by e.occurred_at
    limit most
    for update skip locked
  ),
  forgotten as (
    delete from connection_events e using old
    where e.tenant_id = old.tenant_id and e.id = old.id
    returning e.id
  )
  select count(*)::integer from forgotten
$$;

-- News of messages that never came. Whoever takes a message in or parks more news of it holds its
-- key, which is then left for later. A response is looked at once: it goes, or has its message.
create or replace function forget_parked(before timestamptz, most integer)
returns table (messages integer, responses integer)
language sql security definer set search_path = public, pg_temp as $$
  with late as (
    select k.tenant_id, k.connection_id, k.external_id, k.direction from message_keys k
    where k.message_id is null and k.first_seen_at < before
    order by k.first_seen_at
    limit most
    for update skip locked
  ),
  forgotten as (
    delete from message_keys k using late
    where (k.tenant_id, k.connection_id, k.external_id, k.direction)
      = (late.tenant_id, late.connection_id, late.external_id, late.direction)
    returning 1
  ),
  changes as (
    delete from parked_changes c using late
    where (c.tenant_id, c.connection_id, c.external_id, c.direction)
      = (late.tenant_id, late.connection_id, late.external_id, late.direction)
  ),
  said as (
    select r.tenant_id, r.connection_id, r.external_id, r.kind, r.group_jid, r.responder,
      exists (
        select from message_keys k
        where k.tenant_id = r.tenant_id and k.connection_id = r.connection_id
          and k.external_id = r.external_id and k.message_id is not null) as found
    from message_responses r
    where r.parked_at < before
    order by r.parked_at
    limit most
    for update skip locked
  ),
  kept as (
    update message_responses r set parked_at = null from said s
    where s.found and (r.tenant_id, r.connection_id, r.external_id, r.kind, r.group_jid, r.responder)
      = (s.tenant_id, s.connection_id, s.external_id, s.kind, s.group_jid, s.responder)
  ),
  dropped as (
    delete from message_responses r using said s
    where not s.found
      and (r.tenant_id, r.connection_id, r.external_id, r.kind, r.group_jid, r.responder)
      = (s.tenant_id, s.connection_id, s.external_id, s.kind, s.group_jid, s.responder)
    returning 1
  )
  select (select count(*)::integer from forgotten), (select count(*)::integer from dropped)
$$;

create or replace function due_settlements(at timestamptz, most integer)
returns table (tenant_id uuid, message_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.tenant_id, m.id from messages m
  where m.status = 'uncertain' and m.next_look_at <= at
  order by m.next_look_at
  limit most
$$;

-- Files that are to be fetched. Whoever claims one has it until the lease ends.
create or replace function claim_media(at timestamptz, lease interval, most integer)
returns table (tenant_id uuid, media_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  with due as (
    select m.tenant_id, m.id from media m
    where m.state = 'pending' and m.next_try_at <= at
    order by m.next_try_at
    limit most
    for update skip locked
  )
  update media m set next_try_at = at + lease, tries = m.tries + 1
  from due
  where m.tenant_id = due.tenant_id and m.id = due.id
  returning m.tenant_id, m.id
$$;

-- Files that are kept no longer. Whoever takes one for a message writes used_at, so that of the two
-- the later finds what the earlier did.
create or replace function discard_media(
  at timestamptz, unused_before timestamptz, kept_since timestamptz, most integer)
returns table (reason text, files integer)
language sql security definer set search_path = public, pg_temp as $$
  with unused as (
    select m.tenant_id, m.id from media m
    where m.state = 'stored' and m.connection_id is null and m.used_at is null
      and m.created_at < unused_before
      and not exists (
        select from messages s where s.tenant_id = m.tenant_id and s.media_id = m.id)
    order by m.created_at
    limit most
    for update skip locked
  ),
  outdated as (
    select m.tenant_id, m.id from media m
    where m.state = 'stored' and coalesce(m.used_at, m.created_at) < kept_since
      and not exists (
        select from messages s where s.tenant_id = m.tenant_id and s.media_id = m.id
          and s.status in ('queued', 'sending', 'uncertain'))
    order by coalesce(m.used_at, m.created_at)
    limit most
    for update skip locked
  ),
  old as (
    select u.*, 'unused' as why from unused u
    union all
    select o.*, 'retention' from outdated o
    where not exists (select from unused u where u.tenant_id = o.tenant_id and u.id = o.id)
  ),
  discarded as (
    update media m
    set state = 'discarded', reason = old.why, type = null, size = null, sha256 = null,
      address = null, reference = null, next_try_at = at, updated_at = at
    from old
    where m.tenant_id = old.tenant_id and m.id = old.id
    returning m.reason
  )
  select d.reason, count(*)::integer from discarded d group by 1
$$;

create or replace function claim_discarded_media(at timestamptz, lease interval, most integer)
returns table (tenant_id uuid, media_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  with due as (
    select m.tenant_id, m.id from media m
    where m.state = 'discarded' and m.next_try_at <= at
    order by m.next_try_at
    limit most
    for update skip locked
  )
  update media m set next_try_at = at + lease, tries = m.tries + 1
  from due
  where m.tenant_id = due.tenant_id and m.id = due.id
  returning m.tenant_id, m.id
$$;

create or replace function due_retirements(at timestamptz, most integer)
returns table (tenant_id uuid, connection_id uuid, instance_id text, tries integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.tenant_id, r.connection_id, r.instance_id, r.tries from retired_instances r
  where r.deleted_at is null and r.next_try_at <= at
  order by r.next_try_at
  limit most
$$;

-- Campaigns that are to start, to end or to be judged. Which of these it is, and whether still, is
-- decided by the worker under the lock of the campaign.
create or replace function due_campaigns(at timestamptz, most integer)
returns table (tenant_id uuid, campaign_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.tenant_id, c.id from campaigns c
  where c.status = 'scheduled' and c.scheduled_at <= at
  union
  select c.tenant_id, c.id from campaigns c
  where c.status in ('processing', 'paused') and c.ends_at <= at
  union
  select c.tenant_id, c.id from campaigns c
  where c.status = 'processing' and (
    c.pending = 0 and c.sending = 0 and (c.uncertain = 0 or not exists (
      select from messages m
      where m.tenant_id = c.tenant_id and m.campaign_id = c.id
        and m.status = 'uncertain' and m.next_look_at is not null))
    or c.canary_status = 'running' and (
      c.canary_reached_at is null and c.total - c.pending - c.skipped >= c.canary_size
      or c.canary_reached_at + make_interval(mins => c.canary_wait_minutes) <= at
      or c.failed * 100::bigint > c.max_failed_percent * c.canary_size::bigint
      or c.opted_out * 100::bigint > c.max_opted_out_percent * c.canary_size::bigint)
    or c.failed + c.skipped > c.max_failed_percent / 2 and (
      select count(*) = 50
        and 100 * count(*) filter (where r.status in ('failed', 'skipped'))
          > 50 * c.max_failed_percent
      from (
        select r.status, r.message_id from campaign_recipients r
        where r.tenant_id = c.tenant_id and r.campaign_id = c.id and r.message_id is not null
          and (r.status in ('sent', 'delivered', 'read', 'replied', 'failed')
            or r.status = 'skipped' and r.reason = 'not_on_whatsapp')
        order by r.message_id desc
        limit 50) r
        join messages m on m.tenant_id = c.tenant_id and m.id = r.message_id
      where m.created_at >= coalesce(c.judged_from, '-infinity')))
  limit most
$$;

-- Histories to be looked into, one node each. Whoever has one is out of the way until his lease ends.
create or replace function claim_gap_looks(at timestamptz, lease interval, most integer)
returns table (tenant_id uuid, connection_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  with chosen as (
    select g.tenant_id, g.connection_id
    from gap_watches g
      join unit_whatsapp_connections c on c.tenant_id = g.tenant_id and c.id = g.connection_id
    where g.next_look_at <= at and (g.lease_until is null or g.lease_until <= at)
      and c.status in ('connected', 'restricted')
    order by g.next_look_at
    limit most
    for update of g skip locked
  )
  update gap_watches g
  set next_look_at = at + lease, lease_until = at + lease
  from chosen
  where g.tenant_id = chosen.tenant_id and g.connection_id = chosen.connection_id
  returning g.tenant_id, g.connection_id
$$;

-- After an outage of ours. Of several nodes that start together the first does it.
create or replace function suspect_gaps(at timestamptz) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with suspected as (
    insert into gap_watches as known
      (tenant_id, connection_id, instance_id, begun_at, read_until, next_look_at)
    select c.tenant_id, c.id, c.instance_id, coalesce(c.connected_at, at),
      coalesce(c.connected_at, at), at
    from unit_whatsapp_connections c
    where c.status in ('connected', 'restricted')
    order by c.tenant_id, c.id
    on conflict (tenant_id, connection_id) do update
      set next_look_at = least(known.next_look_at, at)
      where known.looked_at is null or known.looked_at <= at - interval '2 minutes'
    returning 1
  )
  select count(*)::integer from suspected
$$;

create or replace function forget_answers(before timestamptz, most integer) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with old as (
    select k.tenant_id, k.member_id, k.key from idempotency_keys k
    where k.created_at < before
    order by k.created_at
    limit most
    for update skip locked
  ),
  forgotten as (
    delete from idempotency_keys k using old
    where k.tenant_id = old.tenant_id and k.member_id = old.member_id and k.key = old.key
    returning k.key
  )
  select count(*)::integer from forgotten
$$;

-- Makes the partitions of the month and of the next one. Rows that a wrong clock already put into
-- the default partition stay there: their month then gets no partition of its own.
create or replace function roll_partitions(at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  parent text;
  first timestamp;
  part text;
begin
  foreach parent in array array['message_attempts', 'raw_events'] loop
    for months in 0..1 loop
      first := date_trunc('month', at at time zone 'UTC') + make_interval(months => months);
      part := parent || to_char(first, '_YYYY_MM');
      continue when to_regclass(part) is not null;
      begin
        execute format(
          'create table %I partition of %I for values from (%L) to (%L)', part, parent,
          first at time zone 'UTC', (first + interval '1 month') at time zone 'UTC');
        call raise_wall(part::regclass, 'tenant_id');
      exception when check_violation or duplicate_table then null;
      end;
    end loop;
  end loop;
end
$$;

-- Drops the partitions of months that ended before, and what a wrong clock put into the default
-- ones. A drop locks the parent and messages: rather tried again later than holding up everybody.
create or replace function drop_partitions(
  raw_events_before timestamptz, attempts_before timestamptz)
returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part record;
  unsettled boolean;
  dropped integer := 0;
begin
  perform set_config('lock_timeout', '2s', true);
  for part in
    select parent.relname as parent, child.relname as name
    from pg_inherits i
      join pg_class parent on parent.oid = i.inhparent
      join pg_class child on child.oid = i.inhrelid
    where i.inhparent in ('raw_events'::regclass, 'message_attempts'::regclass)
      and child.relname ~ '_\d{4}_\d\d$'
      and (to_date(right(child.relname, 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC'
        <= case parent.relname when 'raw_events' then raw_events_before else attempts_before end
  loop
    begin
      execute case part.parent
        when 'raw_events' then 'select false'
        else format(
          'select exists (
             select from %I a join messages m on m.tenant_id = a.tenant_id and m.id = a.message_id
             where m.status in (''queued'', ''sending'', ''uncertain''))', part.name)
      end into unsettled;
      if not unsettled then
        execute format('drop table %I', part.name);
        dropped := dropped + 1;
      end if;
    -- In use, or another node was first.
    exception when lock_not_available or undefined_table then null;
    end;
  end loop;
  delete from raw_events_default where received_at < raw_events_before;
  delete from message_attempts_default a
  where a.started_at < attempts_before and not exists (
    select from messages m
    where m.tenant_id = a.tenant_id and m.id = a.message_id
      and m.status in ('queued', 'sending', 'uncertain'));
  return dropped;
end
$$;

-- Monitoring ------------------------------------------------------------------------------------

create or replace function add_tallies(
  minutes timestamptz[], kinds text[], tenants uuid[], counts bigint[])
returns integer
language sql security definer set search_path = public, pg_temp as $$
  with added as (
    insert into tallies as known (minute, counted, tenant_id, count)
    select * from unnest(minutes, kinds, tenants, counts)
    order by 3, 2, 1
    on conflict (tenant_id, counted, minute) do update set count = known.count + excluded.count
    returning 1
  )
  select count(*)::integer from added
$$;

create or replace function forget_tallies(before timestamptz) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with forgotten as (delete from tallies t where t.minute < before returning 1)
  select count(*)::integer from forgotten
$$;

-- How long the longest of some messages took from the gateway's acceptance at one unit's number to
-- its webhook at another's, in seconds. One that has not come has taken until now; one that the
-- gateway has not accepted is not on its way.
create or replace function longest_round_trip(
  of_tenant text, from_unit text, to_unit text, keys text[], at timestamptz)
returns double precision
language sql stable security definer set search_path = public, pg_temp as $$
  select max(extract(epoch from coalesce(came.first_seen_at, at) - gone.sent_at))
  from tenants t
    join units f on f.tenant_id = t.id and f.slug = from_unit
    join units u on u.tenant_id = t.id and u.slug = to_unit
    join messages gone on gone.tenant_id = t.id and gone.unit_id = f.id
      and gone.client_message_id = any(keys)
    left join unit_whatsapp_connections c on c.tenant_id = t.id and c.unit_id = u.id
    left join message_keys came on came.tenant_id = t.id and came.connection_id = c.id
      and came.external_id = gone.external_id and came.direction = 'inbound'
  where t.slug = of_tenant and gone.sent_at is not null
$$;

-- Figures of one tenant, or of all of them; no row of anybody's.
create or replace function monitoring_facts(
  of_tenant uuid, begun timestamptz, since timestamptz, at timestamptz)
returns table (
  requests bigint, errors bigint, auth_refused bigint, throttled bigint,
  unknown_instances bigint, database_errors bigint, minutes_of_errors integer,
  succeeded bigint, failed bigint, retries bigint, uncertain bigint,
  in_use integer, connected integer, flaps integer, live boolean, scans_without_effect integer,
  events bigint, usual double precision,
  stuck_campaigns integer, queue_seconds double precision,
  seen_inbound boolean, seen_outbound boolean, seen_scan boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with lines as materialized (
    select c.* from unit_whatsapp_connections c where of_tenant is null or c.tenant_id = of_tenant
  ),
  counted as (
    select t.counted as kind, sum(t.count) as times
    from tallies t
    where t.minute >= date_trunc('minute', since) and (of_tenant is null or t.tenant_id = of_tenant)
    group by 1
  ),
  bad_minutes as (
    select distinct t.minute from tallies t
    where t.counted = 'http_5xx' and t.minute > at - interval '1 hour'
      and (of_tenant is null or t.tenant_id = of_tenant)
  ),
  -- The run of minutes that ends with the present one or the one before it.
  bad_run as (
    select count(*)::integer as minutes from (
      select b.minute + row_number() over (order by b.minute desc) * interval '1 minute' as run
      from bad_minutes b) r
    where r.run > at - interval '1 minute'
      and r.run = (
        select max(b.minute) + interval '1 minute' from bad_minutes b)
  ),
  sent as (
    select coalesce(sum(s.succeeded), 0) as succeeded
    from lines c, lateral (
      select count(*) as succeeded
      from messages m
      where m.tenant_id = c.tenant_id and m.connection_id = c.id and m.origin = 'recado'
        and m.sent_at >= since and m.status in ('sent', 'delivered', 'read')) s
  ),
  lost as (
    select e.connection_id, count(*) as times
    from (
      select e.connection_id, e.status, e.status_reason,
        lag(e.status) over (partition by e.connection_id order by e.occurred_at, e.id) as before
      from connection_events e
      where e.kind = 'status' and e.occurred_at > at - interval '1 hour'
        and (of_tenant is null or e.tenant_id = of_tenant)) e
    where e.before in ('connected', 'restricted') and e.status not in ('connected', 'restricted')
      and e.status_reason <> 'disconnected_by_user'
    group by 1
  ),
  arrivals as (
    select coalesce(sum(r.now), 0) as now, sum(r.yesterday) as yesterday,
      sum(r.a_week_ago) as a_week_ago, bool_or(r.known_a_day) as known_a_day,
      bool_or(r.known_a_week) as known_a_week
    from lines c, lateral (
      select
        (select count(*) from raw_events r
          where r.tenant_id = c.tenant_id and r.connection_id = c.id
            and r.received_at > at - interval '1 hour' and r.received_at <= at) as now,
        (select count(*) from raw_events r
          where r.tenant_id = c.tenant_id and r.connection_id = c.id
            and r.received_at > at - interval '25 hours'
            and r.received_at <= at - interval '24 hours') as yesterday,
        (select count(*) from raw_events r
          where r.tenant_id = c.tenant_id and r.connection_id = c.id
            and r.received_at > at - interval '169 hours'
            and r.received_at <= at - interval '168 hours') as a_week_ago,
        exists (select from raw_events r
          where r.tenant_id = c.tenant_id and r.connection_id = c.id
            and r.received_at <= at - interval '25 hours') as known_a_day,
        exists (select from raw_events r
          where r.tenant_id = c.tenant_id and r.connection_id = c.id
            and r.received_at <= at - interval '169 hours') as known_a_week) r
  ),
  -- Pairing, though the gateway said a minute ago or earlier that the code was scanned.
  unseen as (
    select count(*)::integer as scans
    from lines c, lateral (
      select r.body, r.received_at from raw_events r
      where r.tenant_id = c.tenant_id and r.connection_id = c.id
        and r.received_at > at - interval '1 hour'
        and r.event = 'connection.update'
      order by r.received_at desc limit 1) latest
    where c.status in ('qr', 'connecting')
      and latest.body #>> '{data,state}' = 'open'
      and latest.body ->> 'instance' = c.instance_id
      and latest.received_at <= at - interval '1 minute'
  ),
  stuck as (
    select count(*)::integer as campaigns
    from campaigns p
      join lines c on c.tenant_id = p.tenant_id and c.unit_id = p.unit_id
      left join lanes l on l.tenant_id = c.tenant_id and l.connection_id = c.id
    where p.status = 'processing' and p.pending > 0
      and coalesce(p.last_progress_at, p.started_at) <= at - interval '10 minutes'
      and c.status in ('connected', 'restricted')
      and coalesce((select s.status from platform_status s order by s.id desc limit 1), 'active')
        = 'active'
      and not exists (
        select from pauses z
        where z.tenant_id = p.tenant_id and z.resumed_at is null
          and z.target_id in (p.tenant_id, p.unit_id, c.id))
      -- Due and not taken, or forgotten: one that waits for something says until when.
      and (l.lease_until is null and coalesce(l.next_due, '-infinity') <= at - interval '1 minute'
        or l.lease_until <= at)
  ),
  waiting as (
    select coalesce(extract(epoch from at - min(coalesce(l.lease_until, l.next_due))), 0) as seconds
    from lanes l
    where (of_tenant is null or l.tenant_id = of_tenant)
      and (l.lease_until is null and l.next_due <= at or l.lease_until <= at)
      and coalesce((select s.status from platform_status s order by s.id desc limit 1), 'active')
        = 'active'
  )
  select
    coalesce((select times from counted where kind = 'requests'), 0)::bigint,
    coalesce((select times from counted where kind = 'http_5xx'), 0)::bigint,
    coalesce((select times from counted where kind = 'auth_refused'), 0)::bigint,
    coalesce((select times from counted where kind = 'throttled'), 0)::bigint,
    coalesce((select times from counted where kind = 'unknown_instances'), 0)::bigint,
    coalesce((select times from counted where kind = 'database_errors'), 0)::bigint,
    (select minutes from bad_run),
    (select succeeded from sent)::bigint,
    (select count(*) from messages m
      where m.status = 'failed' and m.updated_at >= since
        and (of_tenant is null or m.tenant_id = of_tenant)),
    (select count(*) from message_attempts a
      where a.number > 1 and a.started_at >= since
        and (of_tenant is null or a.tenant_id = of_tenant)),
    (select count(*) from messages m
      where m.status = 'uncertain' and (of_tenant is null or m.tenant_id = of_tenant)),
    (select count(*)::integer from lines c
      where c.connected_at is not null
        and not (c.status = 'disconnected' and c.status_reason = 'disconnected_by_user')),
    (select count(*)::integer from lines c where c.status in ('connected', 'restricted')),
    coalesce((select max(times) from lost), 0)::integer,
    exists (select from lines c
      where c.status in ('connected', 'restricted') and c.connected_at <= at - interval '1 hour'),
    (select scans from unseen),
    (select now from arrivals)::bigint,
    (select case
        when known_a_week then (yesterday + a_week_ago) / 2.0
        when known_a_day then yesterday
      end from arrivals)::double precision,
    (select campaigns from stuck),
    (select seconds from waiting)::double precision,
    exists (
      select from conversations t join messages m
        on m.tenant_id = t.tenant_id and m.conversation_id = t.id
      where (of_tenant is null or t.tenant_id = of_tenant)
        and t.last_message_at >= begun and m.direction = 'inbound' and m.created_at >= begun),
    exists (
      select from lines c join messages m on m.tenant_id = c.tenant_id and m.connection_id = c.id
      where m.origin = 'recado' and m.sent_at >= begun
        and m.status in ('sent', 'delivered', 'read')),
    exists (
      select from connection_events e
      where e.kind = 'status' and e.status = 'connected' and e.status_reason = 'scan_completed'
        and e.occurred_at >= begun and (of_tenant is null or e.tenant_id = of_tenant))
$$;

do $$
declare
  crossing regprocedure;
begin
  for crossing in
    select p.oid from pg_proc p
    where p.prosecdef and p.pronamespace = 'public'::regnamespace
  loop
    execute format('revoke all on function %s from public', crossing);
    execute format('grant execute on function %s to "${app_role}"', crossing);
  end loop;
end
$$;
