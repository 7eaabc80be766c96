-- Of several in one campaign the one who is furthest stays: nobody gets it twice.
with ranked as (
  select r.id, row_number() over (
    partition by r.campaign_id order by r.message_id is null, r.position, r.id) as place
  from campaign_recipients r
  where r.tenant_id = :tenant and (r.contact_id = :left or r.contact_id = any(:gone))
)
delete from campaign_recipients r using ranked k
where r.tenant_id = :tenant and r.id = k.id and k.place > 1
