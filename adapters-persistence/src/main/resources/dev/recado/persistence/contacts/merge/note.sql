insert into contact_merges
  (tenant_id, id, kept_id, gone_id, reason, kept, gone, merged_at, merged_by)
select :tenant, :merge, k.id, g.id, :reason, to_jsonb(k), to_jsonb(g), :now,
  (select u.id from users u where u.tenant_id = :tenant and u.id = :by)
from contacts k join contacts g on g.tenant_id = :tenant and g.id = :gone
where k.tenant_id = :tenant and k.id = :kept
