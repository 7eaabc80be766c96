-- A message that somebody is moving right now is left alone: it is on its way.
with waiting as materialized (
  select m.id from campaign_recipients r
    join messages m on m.tenant_id = :tenant and m.id = r.message_id and m.status = 'queued'
  where r.tenant_id = :tenant and r.campaign_id = :campaign and r.status = 'sending'
  for update of m skip locked
),
recalled as (
  update messages m
  set status = 'failed', error_code = :reason, error_details = null, next_attempt_at = null,
    updated_at = :now
  from waiting w where m.tenant_id = :tenant and m.id = w.id
)
update campaign_recipients
set status = 'skipped', reason = :reason, updated_at = :now
where tenant_id = :tenant and campaign_id = :campaign and status = 'pending'
