update messages m set conversation_id = cast(j.was ->> 'into' as uuid), updated_at = :now
from contact_merge_moves j
where j.tenant_id = :tenant and j.merge_id = :merge and j.kind = 'joined'
  and m.tenant_id = :tenant and m.conversation_id = cast(j.row_key as uuid)
