-- Who is in a campaign under both contacts keeps the place that is furthest on.
delete from campaign_recipients r
using (
  select id, row_number() over (
    partition by campaign_id
    order by array_position(array['replied', 'read', 'delivered', 'sent', 'uncertain', 'sending',
      'failed', 'skipped', 'pending'], status), position, id) as place
  from campaign_recipients
  where tenant_id = :tenant and contact_id in (:kept, :gone)
) ranked
where r.tenant_id = :tenant and r.id = ranked.id and ranked.place > 1
