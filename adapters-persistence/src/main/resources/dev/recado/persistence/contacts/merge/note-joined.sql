-- Of the open conversations of each unit the one with the latest message goes on, so its preview and
-- reply address stay right. It takes in the messages of the other, which goes.
with ranked as (
  select id, first_value(id) over (
    partition by unit_id order by last_message_at desc, id desc) as going_on
  from conversations
  where tenant_id = :tenant and contact_id in (:kept, :gone) and status = 'open'
)
insert into contact_merge_moves (tenant_id, merge_id, kind, row_key, was)
select :tenant, :merge, 'joined', id, jsonb_build_object('into', going_on)
from ranked where id <> going_on
