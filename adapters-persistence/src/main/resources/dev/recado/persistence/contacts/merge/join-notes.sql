update conversation_notes n set conversation_id = cast(j.was ->> 'into' as uuid)
from contact_merge_moves j
where j.tenant_id = :tenant and j.merge_id = :merge and j.kind = 'joined'
  and n.tenant_id = :tenant and n.conversation_id = cast(j.row_key as uuid)
