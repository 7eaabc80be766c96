insert into contact_merge_moves (tenant_id, merge_id, kind, row_key, was)
select :tenant, :merge, 'recipient', r.id, to_jsonb(r)
from campaign_recipients r
where r.tenant_id = :tenant and (r.contact_id = :gone
  or r.contact_id = :kept and exists (
    select from campaign_recipients o
    where o.tenant_id = :tenant and o.contact_id = :gone and o.campaign_id = r.campaign_id))
