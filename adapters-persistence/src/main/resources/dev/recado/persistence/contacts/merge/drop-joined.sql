delete from conversations c
using contact_merge_moves j
where j.tenant_id = :tenant and j.merge_id = :merge and j.kind = 'joined'
  and c.tenant_id = :tenant and c.id = cast(j.row_key as uuid)
