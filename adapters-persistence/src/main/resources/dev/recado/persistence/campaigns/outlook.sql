-- What came of the latest recipients; ids of messages are ordered by time. A number that turned out
-- not to be on WhatsApp harms the sender as much as a failure does.
select count(*) filter (where m.created_at >= :since) as settled,
  count(*) filter (where m.created_at >= :since and r.status in ('failed', 'skipped')) as failed,
  exists (
    select from messages u
    where u.tenant_id = :tenant and u.campaign_id = :campaign
      and u.status = 'uncertain' and u.next_look_at is not null) as looked_into
from (
  select r.status, r.message_id from campaign_recipients r
  where r.tenant_id = :tenant and r.campaign_id = :campaign and r.message_id is not null
    and (r.status in ('sent', 'delivered', 'read', 'replied', 'failed')
      or r.status = 'skipped' and r.reason = 'not_on_whatsapp')
  order by r.message_id desc
  limit :most) r
  join messages m on m.tenant_id = :tenant and m.id = r.message_id
