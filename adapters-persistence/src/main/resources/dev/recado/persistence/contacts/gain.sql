-- The contact that is left gains what only the others know; of the others the oldest has the say.
update contacts c
set name = coalesce(c.name, g.name), phone = coalesce(c.phone, g.phone),
  canonical_jid = coalesce(c.canonical_jid, g.canonical_jid), lid = coalesce(c.lid, g.lid),
  not_on_whatsapp_until = greatest(c.not_on_whatsapp_until, g.not_on_whatsapp_until),
  updated_at = :now
from (
  select
    (array_agg(name order by created_at, id) filter (where name is not null))[1] as name,
    (array_agg(phone order by created_at, id) filter (where phone is not null))[1] as phone,
    (array_agg(canonical_jid order by created_at, id)
      filter (where canonical_jid is not null))[1] as canonical_jid,
    (array_agg(lid order by created_at, id) filter (where lid is not null))[1] as lid,
    max(not_on_whatsapp_until) as not_on_whatsapp_until
  from contacts where tenant_id = :tenant and id = any(:gone)
) g
where c.tenant_id = :tenant and c.id = :left
