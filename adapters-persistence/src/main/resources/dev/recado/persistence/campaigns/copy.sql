insert into campaign_recipients (tenant_id, id, campaign_id, contact_id, position, phone, name,
  variables, created_at, updated_at)
select :tenant,
  cast(:stamp || '7' || lpad(to_hex((a.place >> 14) & 4095), 3, '0')
    || to_hex(32768 | (a.place & 16383)) || right(gen_random_uuid()::text, 12) as uuid),
  :to, a.contact_id, last.position + a.place, a.phone, a.name, a.variables, :now, :now
from (
    select r.contact_id, r.phone, r.name, r.variables,
      row_number() over (order by r.position, r.id) as place
    from campaign_recipients r
    where r.tenant_id = :tenant and r.campaign_id = :from and r.contact_id is not null
      and (not :silent_only or r.status in ('sent', 'delivered', 'read'))
  ) a,
  (select coalesce(max(position), -1) as position from campaign_recipients
    where tenant_id = :tenant and campaign_id = :to) last
on conflict on constraint campaign_recipients_contact_key do nothing
