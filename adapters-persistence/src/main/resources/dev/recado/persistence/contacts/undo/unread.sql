-- Counted anew: some may have been read in between.
update conversations c
set unread_count = (
  select count(*) from messages m
  where m.tenant_id = :tenant and m.conversation_id = c.id and m.unread)
from contact_merge_moves v
where v.tenant_id = :tenant and v.merge_id = :merge and v.kind = 'conversation'
  and c.tenant_id = :tenant and c.id = cast(v.row_key as uuid)
