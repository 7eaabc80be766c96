insert into contact_tags (tenant_id, contact_id, tag, tagged_at)
select :tenant, c.id, t.tag, :now
from jsonb_to_recordset(cast(:news as jsonb)) as w (contact uuid, tags jsonb)
  join contacts c on c.tenant_id = :tenant and c.id = w.contact
  cross join lateral jsonb_array_elements_text(w.tags) as t (tag)
order by c.id, t.tag
on conflict do nothing
