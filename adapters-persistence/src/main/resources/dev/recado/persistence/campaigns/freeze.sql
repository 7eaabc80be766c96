-- One statement, so that an audience of a million needs no memory of ours. Ids are UUIDs of version 7
-- whose random part begins with the place in the audience: rows written together lie together.
with own as materialized (
  select contact_id from contact_addresses
  where tenant_id = :tenant and address = cast(:own as text)
),
joined as (
  insert into campaign_recipients
    (tenant_id, id, campaign_id, contact_id, position, variables, status, reason, created_at, updated_at)
  select :tenant,
    cast(:stamp || '7' || lpad(to_hex((a.place >> 14) & 4095), 3, '0')
      || to_hex(32768 | (a.place & 16383)) || right(gen_random_uuid()::text, 12) as uuid),
    :campaign, a.contact_id, last.position + a.place, a.fields,
    case when a.reason is null then 'pending' else 'skipped' end, a.reason, :now, :now
  from (
      select c.id as contact_id, c.fields, row_number() over (order by c.id) as place,
        case
          when o.contact_id is not null then 'opted_out'
          when c.not_on_whatsapp_until > :now then 'not_on_whatsapp'
          when c.id in (select contact_id from own) then 'own_number'
        end as reason
      from contacts c
        left join opt_outs o
          on o.tenant_id = :tenant and o.contact_id = c.id and o.undone_at is null
      where c.tenant_id = :tenant
        and c.id in (
          select t.contact_id from contact_tags t
          where t.tenant_id = :tenant and t.tag = any(
            select unnest(audience_tags) from campaigns
            where tenant_id = :tenant and id = :campaign))
        and not exists (
          select from campaign_recipients r
          where r.tenant_id = :tenant and r.campaign_id = :campaign and r.contact_id = c.id)
    ) a,
    (select coalesce(max(position), -1) as position from campaign_recipients
      where tenant_id = :tenant and campaign_id = :campaign) last
)
update campaign_recipients r
set status = 'skipped', reason = x.reason, updated_at = :now
from (
  select p.id,
    case
      when exists (
        select from opt_outs o
        where o.tenant_id = :tenant and o.contact_id = p.contact_id and o.undone_at is null)
        then 'opted_out'
      when c.not_on_whatsapp_until > :now then 'not_on_whatsapp'
      when p.contact_id in (select contact_id from own) then 'own_number'
    end as reason
  from campaign_recipients p
    join contacts c on c.tenant_id = :tenant and c.id = p.contact_id
  where p.tenant_id = :tenant and p.campaign_id = :campaign and p.status = 'pending'
) x
where r.tenant_id = :tenant and r.id = x.id and x.reason is not null
