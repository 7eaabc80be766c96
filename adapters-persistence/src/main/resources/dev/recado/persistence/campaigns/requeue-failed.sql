-- A message that a late receipt is moving right now is left alone: it did not fail after all.
with failed as materialized (
  select m.id from campaign_recipients r
    join messages m on m.tenant_id = :tenant and m.id = r.message_id and m.status = 'failed'
  where r.tenant_id = :tenant and r.campaign_id = :campaign and r.status = 'failed'
  order by r.position, r.id
  limit :most
  for update of m skip locked
)
update messages m set status = 'queued', updated_at = :now
from failed f where m.tenant_id = :tenant and m.id = f.id and m.origin = 'recado'
