-- The invariants of the engine. Each query returns what breaks one of them, and nothing when all is well.
-- A name ends with (at rest) where it holds only once everything has come to an end.

-- I1 every stored event was made something of
select tenant_id, id, event, note from raw_events where outcome = 'failed'

-- I2 an external id is one message
select tenant_id, connection_id, external_id, direction, count(*)
from messages where external_id is not null
group by 1, 2, 3, 4 having count(*) > 1

-- I2 no two attempts that went through share an external id
select tenant_id, connection_id, external_id, count(distinct message_id)
from message_attempts where outcome in ('accepted', 'found') and external_id is not null
group by 1, 2, 3 having count(distinct message_id) > 1

-- I2 an address is one contact
select tenant_id, address, count(*) from contact_addresses group by 1, 2 having count(*) > 1

-- I2 one conversation with somebody is open
select tenant_id, unit_id, peer, count(*)
from conversations where status = 'open'
group by 1, 2, 3 having count(*) > 1

-- I2 unread is the number of unread messages
select c.tenant_id, c.id, c.unread_count, count(m.id)
from conversations c
  left join messages m on m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.unread
group by 1, 2, 3 having c.unread_count <> count(m.id)

-- I3 what is being sent has an attempt under way
select m.tenant_id, m.id from messages m
where m.status = 'sending' and not exists (
  select from message_attempts a
  where a.tenant_id = m.tenant_id and a.message_id = m.id and a.outcome = 'sending')

-- I3 what waits is looked at again
select m.tenant_id, m.id
from messages m
  join unit_whatsapp_connections w on w.tenant_id = m.tenant_id and w.id = m.connection_id
  join lanes l on l.tenant_id = m.tenant_id and l.connection_id = m.connection_id
where m.status = 'queued' and m.kind in ('reply', 'direct') and w.status = 'connected'
  and l.next_due is null and l.lease_until is null
  and not exists (
    select from messages u
    where u.tenant_id = m.tenant_id and u.conversation_id = m.conversation_id
      and u.status in ('sending', 'uncertain'))
  and not exists (select from pauses p where p.tenant_id = m.tenant_id and p.resumed_at is null)

-- I3 everything is settled or shown to a person (at rest)
select tenant_id, id, status from messages
where status in ('queued', 'sending') or status = 'uncertain' and next_look_at is not null

-- I4 no call after one that may have left, but by a person
select a.tenant_id, a.message_id, count(*)
from message_attempts a
where a.outcome in ('sending', 'accepted', 'found')
  or a.outcome = 'unknown' and coalesce(a.reason, '') not like '%, says %'
group by 1, 2 having count(*) > 1

-- I4 no call begins before the one before it has ended
select a.tenant_id, a.message_id, a.number, b.number
from message_attempts a
  join message_attempts b on b.tenant_id = a.tenant_id and b.message_id = a.message_id
    and (b.started_at, b.number) > (a.started_at, a.number)
where a.outcome = 'sending' or a.finished_at > b.started_at and a.outcome not in ('unknown', 'found')

-- I4 what left has the attempt that took it there
select m.tenant_id, m.id, m.status
from messages m
where m.kind is not null and m.status in ('sent', 'delivered', 'read') and not exists (
  select from message_attempts a
  where a.tenant_id = m.tenant_id and a.message_id = m.id
    and a.outcome in ('sending', 'accepted', 'found', 'unknown'))

-- I5 only one holder of a lane has calls on record that are not concluded
select tenant_id, connection_id, count(distinct lane_token)
from message_attempts where outcome = 'sending'
group by 1, 2 having count(distinct lane_token) > 1

-- I5 the gap between two messages is kept
select tenant_id, connection_id, started_at, gap
from (
  select a.tenant_id, a.connection_id, a.started_at, p.gap_millis, p.updated_at,
    lag(a.started_at) over lane as before,
    a.started_at - lag(a.started_at) over lane as gap
  from message_attempts a
    join pace_settings p on p.tenant_id = a.tenant_id and p.connection_id = a.connection_id
  window lane as (partition by a.tenant_id, a.connection_id order by a.started_at)
) sends
where before > updated_at and gap < make_interval(secs => gap_millis / 1000.0)

-- I5 no hour has more than its limit
select tenant_id, connection_id, started_at, sent
from (
  select a.tenant_id, a.connection_id, a.started_at, a.kind, p.limits_apply_to, p.max_per_hour, p.updated_at,
    count(*) over (partition by a.tenant_id, a.connection_id order by a.started_at
      range between interval '59 minutes 59.999 seconds' preceding and current row) as sent
  from (
    select t.tenant_id, t.connection_id, t.started_at, m.kind
    from message_attempts t join messages m on m.tenant_id = t.tenant_id and m.id = t.message_id
    where t.counted and t.outcome in ('sending', 'accepted', 'unknown', 'found')) a
    join pace_settings p on p.tenant_id = a.tenant_id and p.connection_id = a.connection_id
) sends
where sent > max_per_hour and started_at > updated_at
  and (kind = 'campaign' or limits_apply_to = 'all')

-- I5 no local day has more than its limit
select tenant_id, connection_id, day, count(*)
from (
  select a.tenant_id, a.connection_id, (a.started_at at time zone t.time_zone)::date as day,
    p.max_per_day, bool_or(m.kind = 'campaign' or p.limits_apply_to = 'all')
      over (partition by a.tenant_id, a.connection_id) as held
  from message_attempts a
    join messages m on m.tenant_id = a.tenant_id and m.id = a.message_id
    join tenants t on t.id = a.tenant_id
    join pace_settings p on p.tenant_id = a.tenant_id and p.connection_id = a.connection_id
  where a.counted and a.outcome in ('sending', 'accepted', 'unknown', 'found')
    and p.limits_apply_to = 'all' and a.started_at > p.updated_at
) sends
where held
group by 1, 2, 3, max_per_day having count(*) > max_per_day

-- I6 a receipt that came is applied
select m.tenant_id, m.id, m.status, k.parked_rank
from message_keys k
  join messages m on m.tenant_id = k.tenant_id and m.id = k.message_id
where k.direction = 'outbound' and m.status in ('queued', 'sending', 'uncertain')
  and k.parked_rank >= 3

-- I6 who is further has been where the way leads
select tenant_id, id, status from messages
where status = 'delivered' and delivered_at is null or status = 'read' and read_at is null

-- I7 a table of tenants has its wall
select c.relname from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)

-- I7 a message belongs to the unit of its conversation
select m.tenant_id, m.id, m.unit_id, c.unit_id
from messages m
  join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
where m.unit_id <> c.unit_id

-- I8 the counters of a campaign add up to its total
select tenant_id, id, total from campaigns
where total <> pending + sending + sent + delivered + read + replied + failed + uncertain + skipped

-- I8 each counter is the number of its rows
select c.tenant_id, c.id, r.status, r.rows
from campaigns c
  join lateral (
    select status, count(*) as rows from campaign_recipients
    where tenant_id = c.tenant_id and campaign_id = c.id group by 1) r on true
where r.rows is distinct from (to_jsonb(c) ->> r.status)::bigint

-- I8 nobody is in a campaign twice
select tenant_id, campaign_id, contact_id, count(*)
from campaign_recipients where contact_id is not null
group by 1, 2, 3 having count(*) > 1

-- I8 a recipient stands where his message stands
select r.tenant_id, r.id, r.status, m.status
from campaign_recipients r
  join messages m on m.tenant_id = r.tenant_id and m.id = r.message_id
where not (r.status = m.status
  or r.status = 'sending' and m.status = 'queued'
  or r.status = 'skipped' and m.status = 'failed'
  or r.status = 'replied' and m.status in ('sent', 'delivered', 'read'))
