update conversations c
set unread_count = c.unread_count + s.unread_count,
  last_inbound_at = greatest(c.last_inbound_at, s.last_inbound_at),
  last_phone_at = greatest(c.last_phone_at, s.last_phone_at),
  last_member_at = greatest(c.last_member_at, s.last_member_at),
  assigned_to = coalesce(c.assigned_to, s.assigned_to), updated_at = :now
from contact_merge_moves j
  join conversations s on s.tenant_id = :tenant and s.id = cast(j.row_key as uuid)
where j.tenant_id = :tenant and j.merge_id = :merge and j.kind = 'joined'
  and c.tenant_id = :tenant and c.id = cast(j.was ->> 'into' as uuid)
