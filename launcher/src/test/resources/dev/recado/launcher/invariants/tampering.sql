-- One deed for each invariant that breaks it. Each is done in a transaction that is rolled back.

-- I1 every stored event was made something of
update raw_events set outcome = 'failed'

-- I2 an external id is one message
drop index messages_external_key;
insert into messages (tenant_id, unit_id, connection_id, conversation_id, direction, sender, origin, status, external_id)
select tenant_id, unit_id, connection_id, conversation_id, direction, sender, 'other_client', status, external_id
from messages where external_id is not null and direction = 'outbound'

-- I2 no two attempts that went through share an external id
update message_attempts a set external_id = 'THE SAME' where outcome = 'accepted'

-- I2 an address is one contact
alter table contact_addresses drop constraint contact_addresses_pkey;
insert into contact_addresses (tenant_id, address, contact_id, kind)
select tenant_id, address, contact_id, kind from contact_addresses

-- I2 one conversation with somebody is open
drop index conversations_open_key;
insert into conversations (tenant_id, unit_id, contact_id, group_jid, reply_jid, last_message_at)
select tenant_id, unit_id, contact_id, group_jid, reply_jid, last_message_at from conversations

-- I2 unread is the number of unread messages
update conversations set unread_count = unread_count + 1

-- I3 what is being sent has an attempt under way
update messages set status = 'sending' where status in ('sent', 'delivered') and kind = 'direct'

-- I3 what waits is looked at again
update messages set status = 'queued' where status in ('sent', 'delivered') and kind = 'direct';
update lanes set next_due = null, lease_until = null

-- I3 everything is settled or shown to a person (at rest)
update messages set status = 'queued' where status in ('sent', 'delivered')

-- I4 no call after one that may have left, but by a person
insert into message_attempts (tenant_id, id, message_id, connection_id, number, started_at, finished_at, outcome, lane_token)
select tenant_id, gen_random_uuid(), message_id, connection_id, number + 1, finished_at, finished_at, 'accepted', lane_token
from message_attempts where outcome = 'accepted'

-- I4 no call begins before the one before it has ended
insert into message_attempts (tenant_id, id, message_id, connection_id, number, started_at, outcome, lane_token)
select tenant_id, gen_random_uuid(), message_id, connection_id, number + 1, started_at, 'failed_before', lane_token
from message_attempts where outcome = 'accepted'

-- I4 what left has the attempt that took it there
delete from message_attempts

-- I5 only one holder of a lane has calls on record that are not concluded
update message_attempts set outcome = 'sending', lane_token = number + 100 where outcome = 'accepted';
insert into message_attempts (tenant_id, id, message_id, connection_id, number, started_at, outcome, lane_token)
select tenant_id, gen_random_uuid(), message_id, connection_id, number + 1, started_at, 'sending', lane_token + 1
from message_attempts where outcome = 'sending'

-- I5 the gap between two messages is kept
update pace_settings set gap_millis = 3600000, updated_at = '-infinity'

-- I5 no hour has more than its limit
update pace_settings set max_per_hour = 1, limits_apply_to = 'all', updated_at = '-infinity'

-- I5 no local day has more than its limit
update pace_settings set max_per_day = 1, limits_apply_to = 'all', updated_at = '-infinity'

-- I6 a receipt that came is applied
update messages set status = 'uncertain' where external_id is not null and kind is not null;
update message_keys set parked_rank = 3 where direction = 'outbound'

-- I6 who is further has been where the way leads
update messages set status = 'read', read_at = null where status in ('sent', 'delivered')

-- I7 a table of tenants has its wall
alter table messages no force row level security

-- I7 a message belongs to the unit of its conversation
alter table messages drop constraint messages_tenant_id_unit_id_fkey;
update messages set unit_id = gen_random_uuid()

-- I8 the counters of a campaign add up to its total
alter table campaigns drop constraint campaigns_total;
update campaigns set total = total + 1

-- I8 each counter is the number of its rows
update campaigns set sent = sent + 1, delivered = delivered + 1, total = total + 2

-- I8 nobody is in a campaign twice
alter table campaign_recipients drop constraint campaign_recipients_contact_key;
insert into campaign_recipients (tenant_id, campaign_id, contact_id)
select tenant_id, campaign_id, contact_id from campaign_recipients where contact_id is not null

-- I8 a recipient stands where his message stands
update campaign_recipients set status = 'failed' where message_id is not null
