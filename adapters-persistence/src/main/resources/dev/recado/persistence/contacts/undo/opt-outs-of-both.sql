-- What was entered since holds for both: nobody can tell whose wish it was.
insert into opt_outs (tenant_id, contact_id, source, keyword, evidence, message_id, note,
  opted_out_at, opted_out_by)
select :tenant, :gone, o.source, o.keyword, o.evidence, o.message_id, o.note, o.opted_out_at,
  o.opted_out_by
from opt_outs o
where o.tenant_id = :tenant and o.contact_id = :kept and o.undone_at is null
  and not exists (
    select from contact_merge_moves v
    where v.tenant_id = :tenant and v.merge_id = :merge and v.kind = 'opt_out'
      and v.row_key = cast(o.id as text))
  and not exists (
    select from opt_outs g
    where g.tenant_id = :tenant and g.contact_id = :gone and g.undone_at is null)
