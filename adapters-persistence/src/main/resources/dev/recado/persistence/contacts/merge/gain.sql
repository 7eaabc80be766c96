-- The contact that is kept gains what only the other knows; of two profile names the later counts.
update contacts k
set saved_name = coalesce(k.saved_name, g.saved_name),
  business_name = coalesce(k.business_name, g.business_name),
  push_name = case when g.supersedes then g.push_name else k.push_name end,
  push_name_at = case when g.supersedes then g.push_name_at else k.push_name_at end,
  phone = coalesce(k.phone, g.phone), canonical_jid = coalesce(k.canonical_jid, g.canonical_jid),
  lid = coalesce(k.lid, g.lid),
  not_on_whatsapp_until = greatest(k.not_on_whatsapp_until, g.not_on_whatsapp_until),
  fields = g.fields || k.fields,
  updated_at = :now
from (
  select o.*, supersedes(o.push_name, o.push_name_at, t.push_name, t.push_name_at) as supersedes
  from contacts o join contacts t on t.tenant_id = :tenant and t.id = :kept
  where o.tenant_id = :tenant and o.id = :gone
) g
where k.tenant_id = :tenant and k.id = :kept
