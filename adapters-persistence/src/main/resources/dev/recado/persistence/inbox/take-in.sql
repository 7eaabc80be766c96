-- Takes one reported message in, whole or not at all. Everything hangs on the first part: where the
-- id was taken in before, it returns nothing, and so nothing else happens. All writers lock in the
-- same order: id, addresses (sorted), contact, conversation.
with taken as (
  insert into message_keys as known
    (tenant_id, connection_id, external_id, direction, message_id, first_seen_at)
  values (:tenant, :connection, :key, :direction, :message, :now)
  on conflict (tenant_id, connection_id, external_id, direction)
    do update set message_id = excluded.message_id where known.message_id is null
  returning message_id, coalesce(parked_rank, 0) as rank, parked_read, parked_changes
),
-- An address already there is updated to itself: that locks it and gives back whose it is, also when
-- another transaction inserted it a moment ago.
first_address as (
  insert into contact_addresses as known (tenant_id, address, contact_id, kind, first_seen_at)
  select :tenant, :address1, coalesce(
      (select a.contact_id
        from contact_addresses a join contacts c on c.tenant_id = :tenant and c.id = a.contact_id
        where a.tenant_id = :tenant and a.address in (:address1, :address2)
        order by c.created_at, c.id limit 1),
      :contact),
    case when :address1 like 'p:%' then 'phone' else 'lid' end, :now
  from taken where :address1 is not null
  on conflict (tenant_id, address) do update set contact_id = known.contact_id
  returning contact_id
),
second_address as (
  insert into contact_addresses as known (tenant_id, address, contact_id, kind, first_seen_at)
  select :tenant, :address2, f.contact_id,
    case when :address2 like 'p:%' then 'phone' else 'lid' end, :now
  from first_address f where :address2 is not null
  on conflict (tenant_id, address) do update set contact_id = known.contact_id
  returning contact_id
),
same as (
  select contact_id from first_address union select contact_id from second_address
),
-- Two contacts that turn out to be one person: the older one goes on, the caller merges them. One
-- that this statement creates, while another was creating the same person, never goes on.
person as (
  select s.contact_id
  from same s left join contacts c on c.tenant_id = :tenant and c.id = s.contact_id
  order by s.contact_id = :contact, c.created_at nulls last, s.contact_id limit 1
),
new_contact as (
  insert into contacts (tenant_id, id, push_name, push_name_at, phone, canonical_jid, lid, created_at,
    updated_at)
  select :tenant, :contact, :name, case when cast(:name as text) is not null then :at end, :phone,
    :canonical, :lid, :now, :now
  from same where contact_id = :contact
),
-- Of two profile names the later counts; the same one again is noted once an hour at most. Judged by
-- the row as it is when it is locked, which may be younger than what this statement saw at first.
learned as (
  update contacts c
  set push_name = case when supersedes(cast(:name as text), cast(:at as timestamptz), c.push_name, c.push_name_at) then :name
      else c.push_name end,
    push_name_at = case when supersedes(cast(:name as text), cast(:at as timestamptz), c.push_name, c.push_name_at) then :at
      else c.push_name_at end,
    phone = coalesce(c.phone, :phone), lid = coalesce(c.lid, :lid),
    canonical_jid = coalesce(c.canonical_jid, :canonical),
    not_on_whatsapp_until = case when :direction = 'outbound' then c.not_on_whatsapp_until end
  from person p
  where c.tenant_id = :tenant and c.id = p.contact_id
    and (supersedes(cast(:name as text), cast(:at as timestamptz), c.push_name, c.push_name_at)
        and (c.push_name is distinct from cast(:name as text)
          or c.push_name_at < cast(:at as timestamptz) - interval '1 hour')
      or num_nonnulls(
      case when c.canonical_jid is null then :canonical end,
      case when c.phone is null then :phone end,
      case when c.lid is null then :lid end,
      case when :direction = 'inbound' then c.not_on_whatsapp_until end) > 0)
),
thread as (
  insert into conversations as open (tenant_id, id, unit_id, contact_id, group_jid, unread_count,
    reply_jid, last_message_at, last_inbound_at, last_phone_at, last_message_preview, created_at,
    updated_at)
  select :tenant, :conversation, :unit, p.contact_id, :group,
    (:direction = 'inbound' and not t.parked_read)::int, :reply_to, :at,
    case when :direction = 'inbound' then cast(:at as timestamptz) end,
    case when :origin = 'phone' then cast(:at as timestamptz) end, :preview, :now, :now
  from taken t left join person p on true
  on conflict (tenant_id, unit_id, peer) where status = 'open' do update set
    unread_count = open.unread_count + excluded.unread_count,
    reply_jid = case when :direction = 'inbound' and excluded.last_message_at >= open.last_message_at
      then excluded.reply_jid else open.reply_jid end,
    last_message_preview = case when excluded.last_message_at >= open.last_message_at
      then excluded.last_message_preview else open.last_message_preview end,
    last_message_at = greatest(open.last_message_at, excluded.last_message_at),
    last_inbound_at = greatest(open.last_inbound_at, excluded.last_inbound_at),
    last_phone_at = greatest(open.last_phone_at, excluded.last_phone_at)
  returning id, contact_id
),
stored as (
  insert into messages (tenant_id, id, unit_id, connection_id, conversation_id, contact_id, direction,
    sender, origin, type, content, details, status, unread, external_id, author_jid,
    quoted_external_id, quoted_preview, referral, album_external_id, view_once, forwarded,
    disappears_after, namesake, provider_timestamp, sent_at, delivered_at, read_at, error_code,
    created_at, updated_at)
  select :tenant, t.message_id, :unit, :connection, c.id, c.contact_id, :direction,
    :sender, :origin, :type, :content, cast(:details as jsonb),
    case when :direction = 'inbound' then 'received'
      else (array['sent', 'failed', 'delivered', 'read'])[greatest(t.rank, :rank)] end,
    :direction = 'inbound' and not t.parked_read, :external, :author, :quoted,
    :quoted_preview, cast(:referral as jsonb), :album, :view_once, :forwarded, :disappears_after,
    :namesake, :at,
    case when :direction = 'outbound' then :at end,
    case when greatest(t.rank, :rank) >= 3 then :now end,
    case when greatest(t.rank, :rank) = 4 or t.parked_read then :now end,
    case when greatest(t.rank, :rank) = 2 then 'rejected_by_whatsapp' end,
    :at, :now
  from taken t cross join thread c
  returning id, conversation_id
),
-- The first answer to the unit's latest campaign message of the last 7 days. Clocks differ a little:
-- the message may have been noted as sent just after it was answered.
answered as (
  update campaign_recipients r set status = 'replied', replied_at = :at
  from (
    select a.id, a.sent_at, a.contact_id
    from same p
      join campaign_recipients a on a.tenant_id = :tenant and a.contact_id = p.contact_id
        and a.status in ('sent', 'delivered', 'read')
      join campaigns c on c.tenant_id = :tenant and c.id = a.campaign_id and c.unit_id = :unit
    where :direction = 'inbound'
      and a.sent_at > cast(:at as timestamptz) - interval '7 days'
      and a.sent_at <= cast(:at as timestamptz) + interval '5 seconds'
    order by a.sent_at desc limit 1
  ) latest
  where r.tenant_id = :tenant and r.id = latest.id and r.status in ('sent', 'delivered', 'read')
    and not exists (
      select from campaign_recipients later
        join campaigns c on c.tenant_id = :tenant and c.id = later.campaign_id
          and c.unit_id = :unit
      where later.tenant_id = :tenant and later.contact_id = latest.contact_id
        and later.status = 'replied' and later.sent_at > latest.sent_at)
)
select s.id, s.conversation_id, (select parked_changes from taken) as parked,
  (select coalesce(array_agg(contact_id), '{}') from same) as same,
  -- made by another transaction since this statement began: it learned nothing of what is said here
  (select p.contact_id from person p
    where p.contact_id <> :contact and not exists (
      select from contacts c where c.tenant_id = :tenant and c.id = p.contact_id)) as unseen
from stored s
