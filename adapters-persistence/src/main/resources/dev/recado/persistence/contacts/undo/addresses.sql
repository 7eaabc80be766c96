update contact_addresses a set contact_id = :gone
from contact_merge_moves m
where m.tenant_id = :tenant and m.merge_id = :merge and m.kind = 'address'
  and a.tenant_id = :tenant and a.address = m.row_key and a.contact_id = :kept
