update conversations c
set contact_id = w.contact_id, reply_jid = w.reply_jid, last_message_at = w.last_message_at,
  last_inbound_at = w.last_inbound_at, last_phone_at = w.last_phone_at,
  last_member_at = w.last_member_at, last_message_preview = w.last_message_preview,
  updated_at = :now
from contact_merge_moves m
  cross join lateral jsonb_populate_record(null::conversations, m.was) w
where m.tenant_id = :tenant and m.merge_id = :merge and m.kind = 'conversation'
  and c.tenant_id = :tenant and c.id = cast(m.row_key as uuid)
