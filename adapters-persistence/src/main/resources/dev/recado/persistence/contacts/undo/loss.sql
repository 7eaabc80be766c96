-- What the contact gained goes again, as far as nothing newer stands there.
update contacts c
set saved_name = case when c.saved_name is not distinct from g.saved_name then k.saved_name
    else c.saved_name end,
  business_name = case when c.business_name is not distinct from g.business_name
    then k.business_name else c.business_name end,
  push_name = case when (c.push_name, c.push_name_at) is not distinct from
    (g.push_name, g.push_name_at) then k.push_name else c.push_name end,
  push_name_at = case when (c.push_name, c.push_name_at) is not distinct from
    (g.push_name, g.push_name_at) then k.push_name_at else c.push_name_at end,
  phone = case when c.phone is not distinct from g.phone then k.phone else c.phone end,
  canonical_jid = case when c.canonical_jid is not distinct from g.canonical_jid
    then k.canonical_jid else c.canonical_jid end,
  lid = case when c.lid is not distinct from g.lid then k.lid else c.lid end,
  not_on_whatsapp_until = case
    when c.not_on_whatsapp_until is not distinct from g.not_on_whatsapp_until
    then k.not_on_whatsapp_until else c.not_on_whatsapp_until end,
  fields = coalesce((
    select jsonb_object_agg(f.key, f.value) from jsonb_each(c.fields) f
    where jsonb_exists(coalesce(k.fields, '{}'), f.key)
      or (g.fields -> f.key) is distinct from f.value), '{}'),
  updated_at = :now
from contact_merges m
  cross join lateral jsonb_populate_record(null::contacts, m.gone) g
  cross join lateral jsonb_populate_record(null::contacts, m.kept) k
where m.tenant_id = :tenant and m.id = :merge and c.tenant_id = :tenant and c.id = :kept
