update opt_outs o set contact_id = cast(v.was ->> 'contact_id' as uuid)
from contact_merge_moves v
where v.tenant_id = :tenant and v.merge_id = :merge and v.kind = 'opt_out'
  and o.tenant_id = :tenant and o.id = cast(v.row_key as uuid)
