insert into contact_merge_moves (tenant_id, merge_id, kind, row_key, was)
select :tenant, :merge, 'note', n.id, jsonb_build_object('conversation_id', n.conversation_id)
from contact_merge_moves j
  join conversation_notes n on n.tenant_id = :tenant and n.conversation_id = cast(j.row_key as uuid)
where j.tenant_id = :tenant and j.merge_id = :merge and j.kind = 'joined'
