-- What the merge ended holds again.
update opt_outs o set undone_at = null, undone_source = null, undone_by = null
from contact_merge_moves v
where v.tenant_id = :tenant and v.merge_id = :merge and v.kind = 'opt_out'
  and v.was ->> 'undone_at' is null
  and o.tenant_id = :tenant and o.id = cast(v.row_key as uuid) and o.undone_source = 'merged'
  and not exists (
    select from opt_outs h
    where h.tenant_id = :tenant and h.contact_id = o.contact_id and h.undone_at is null)
