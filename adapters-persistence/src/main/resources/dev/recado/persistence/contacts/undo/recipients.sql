update campaign_recipients r set contact_id = cast(v.was ->> 'contact_id' as uuid)
from contact_merge_moves v
where v.tenant_id = :tenant and v.merge_id = :merge and v.kind = 'recipient'
  and r.tenant_id = :tenant and r.id = cast(v.row_key as uuid)
