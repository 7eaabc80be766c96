-- Names the tenant gives to people it had no name for, and numbers of those it knew otherwise.
update contacts c
set saved_name = coalesce(c.saved_name, w.name), phone = coalesce(c.phone, w.phone),
  updated_at = :now
from jsonb_to_recordset(cast(:people as jsonb)) as w (address text, phone text, name text)
  join contact_addresses a on a.tenant_id = :tenant and a.address = w.address
where c.tenant_id = :tenant and c.id = a.contact_id
  and (c.saved_name is null and w.name is not null or c.phone is null)
