update conversation_notes n set conversation_id = cast(v.was ->> 'conversation_id' as uuid)
from contact_merge_moves v
where v.tenant_id = :tenant and v.merge_id = :merge and v.kind = 'note'
  and n.tenant_id = :tenant and n.id = cast(v.row_key as uuid)
