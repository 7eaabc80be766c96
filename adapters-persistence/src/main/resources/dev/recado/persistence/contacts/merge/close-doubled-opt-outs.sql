-- Where both opt-outs of what is one person now hold, the one asked for first goes on holding and the
-- other is closed as merged: opted out stays opted out.
update opt_outs o
set undone_at = greatest(:now, o.opted_out_at), undone_source = 'merged'
from (
  select id, row_number() over (order by opted_out_at, id) as place
  from opt_outs
  where tenant_id = :tenant and contact_id in (:kept, :gone) and undone_at is null
) holding
where o.tenant_id = :tenant and o.id = holding.id and holding.place > 1
