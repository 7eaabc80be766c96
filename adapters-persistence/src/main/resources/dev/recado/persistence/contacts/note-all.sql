-- What a table says of contacts; a contact that would have too many fields gets none of them.
update contacts c
set saved_name = coalesce(w.name, c.saved_name),
  fields = case
    when w.fields <> '{}' and :most >= (select count(*) from jsonb_object_keys(c.fields || w.fields))
    then c.fields || w.fields else c.fields end,
  updated_at = :now
from jsonb_to_recordset(cast(:news as jsonb)) as w (contact uuid, name text, fields jsonb)
where c.tenant_id = :tenant and c.id = w.contact
  and (w.name is distinct from c.saved_name and w.name is not null or not c.fields @> w.fields)
