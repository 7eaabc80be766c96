insert into contact_merge_moves (tenant_id, merge_id, kind, row_key, was)
select :tenant, :merge, 'message', m.id,
  jsonb_build_object('conversation_id', m.conversation_id, 'contact_id', m.contact_id)
from contact_merge_moves c
  join messages m on m.tenant_id = :tenant and m.conversation_id = cast(c.row_key as uuid)
where c.tenant_id = :tenant and c.merge_id = :merge and c.kind = 'conversation'
