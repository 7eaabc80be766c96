insert into contact_merge_moves (tenant_id, merge_id, kind, row_key, was)
select :tenant, :merge, 'tag', g.tag,
  jsonb_build_object('tagged_at', g.tagged_at, 'new', k.tag is null)
from contact_tags g
  left join contact_tags k on k.tenant_id = :tenant and k.contact_id = :kept and k.tag = g.tag
where g.tenant_id = :tenant and g.contact_id = :gone
