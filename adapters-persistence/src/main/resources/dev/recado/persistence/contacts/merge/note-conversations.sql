-- Those of the one that goes, and the open ones of the other that will be joined with them.
insert into contact_merge_moves (tenant_id, merge_id, kind, row_key, was)
select :tenant, :merge, 'conversation', c.id, to_jsonb(c)
from conversations c
where c.tenant_id = :tenant and (c.contact_id = :gone
  or c.contact_id = :kept and c.status = 'open' and exists (
    select from conversations o
    where o.tenant_id = :tenant and o.contact_id = :gone and o.unit_id = c.unit_id
      and o.status = 'open'))
