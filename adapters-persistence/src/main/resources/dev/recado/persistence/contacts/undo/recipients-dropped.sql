-- As far as their campaigns are there; nobody is sent a campaign that has ended.
select put_back('campaign_recipients', v.was
  || jsonb_build_object('message_id', (
    select m.id from messages m
    where m.tenant_id = :tenant and m.id = cast(v.was ->> 'message_id' as uuid)))
  || case when v.was ->> 'status' = 'pending'
      and c.status not in ('draft', 'scheduled', 'processing', 'paused')
    then jsonb_build_object('status', 'skipped', 'reason', 'cancelled')
    else jsonb_build_object() end) as done
from contact_merge_moves v
  join campaigns c on c.tenant_id = :tenant and c.id = cast(v.was ->> 'campaign_id' as uuid)
where v.tenant_id = :tenant and v.merge_id = :merge and v.kind = 'recipient'
  and not exists (
    select from campaign_recipients r
    where r.tenant_id = :tenant and r.id = cast(v.row_key as uuid))
