-- Of the open conversations of each unit the one with the latest message goes on, so its preview and
-- reply address stay right. It takes in the messages of the others; those are closed.
with ranked as (
  select id, unread_count, last_inbound_at, last_phone_at, last_member_at, first_value(id) over (
    partition by unit_id order by last_message_at desc, id desc) as going_on
  from conversations
  where tenant_id = :tenant and (contact_id = :left or contact_id = any(:gone)) and status = 'open'
),
spare as (
  select * from ranked where id <> going_on
),
moved as (
  update messages m set conversation_id = s.going_on, updated_at = :now
  from spare s where m.tenant_id = :tenant and m.conversation_id = s.id
),
closed as (
  update conversations c set status = 'closed', unread_count = 0, updated_at = :now
  from spare s where c.tenant_id = :tenant and c.id = s.id
)
update conversations c
set unread_count = c.unread_count + s.unread,
  last_inbound_at = greatest(c.last_inbound_at, s.last_inbound_at),
  last_phone_at = greatest(c.last_phone_at, s.last_phone_at),
  last_member_at = greatest(c.last_member_at, s.last_member_at), updated_at = :now
from (
  select going_on, sum(unread_count)::integer as unread, max(last_inbound_at) as last_inbound_at,
    max(last_phone_at) as last_phone_at, max(last_member_at) as last_member_at
  from spare group by going_on) s
where c.tenant_id = :tenant and c.id = s.going_on
