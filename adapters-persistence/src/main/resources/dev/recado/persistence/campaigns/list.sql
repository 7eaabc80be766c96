select r.*, coalesce(r.phone, c.phone) as shown_phone, coalesce(r.name, c.name) as shown_name
from campaign_recipients r
  left join contacts c on c.tenant_id = r.tenant_id and c.id = r.contact_id
where r.tenant_id = :tenant and r.campaign_id = :campaign
  and (r.position, r.id) > (coalesce(cast(:after_position as integer), -1),
    coalesce(cast(:after_id as uuid), '00000000-0000-0000-0000-000000000000'))
  and (cast(:status as text) is null or r.status = :status)
  and (cast(:search as text) is null
    or starts_with(lower(coalesce(r.name, c.name)), lower(:search))
    or starts_with(regexp_replace(coalesce(r.phone, c.phone), '[^0-9]', '', 'g'),
      cast(:digits as text)))
order by r.position, r.id
limit :rows
