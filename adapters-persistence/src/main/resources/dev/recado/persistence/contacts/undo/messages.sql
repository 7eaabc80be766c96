update messages m
set conversation_id = cast(v.was ->> 'conversation_id' as uuid),
  contact_id = cast(v.was ->> 'contact_id' as uuid), updated_at = :now
from contact_merge_moves v
where v.tenant_id = :tenant and v.merge_id = :merge and v.kind = 'message'
  and m.tenant_id = :tenant and m.id = cast(v.row_key as uuid)
  and (m.conversation_id, m.contact_id) is distinct from
    (cast(v.was ->> 'conversation_id' as uuid), cast(v.was ->> 'contact_id' as uuid))
