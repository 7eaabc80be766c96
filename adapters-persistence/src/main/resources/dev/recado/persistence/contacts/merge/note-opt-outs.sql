insert into contact_merge_moves (tenant_id, merge_id, kind, row_key, was)
select :tenant, :merge, 'opt_out', o.id, to_jsonb(o)
from opt_outs o
where o.tenant_id = :tenant
  and (o.contact_id = :gone or o.contact_id = :kept and o.undone_at is null)
