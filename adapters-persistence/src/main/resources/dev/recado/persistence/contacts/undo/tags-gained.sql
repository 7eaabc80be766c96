delete from contact_tags t
using contact_merge_moves v
where v.tenant_id = :tenant and v.merge_id = :merge and v.kind = 'tag'
  and cast(v.was ->> 'new' as boolean)
  and t.tenant_id = :tenant and t.contact_id = :kept and t.tag = v.row_key
