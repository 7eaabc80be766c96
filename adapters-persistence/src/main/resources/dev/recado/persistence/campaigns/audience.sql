-- Who would be in a campaign, and the first reason for which somebody is not. Recipients whose
-- message was made are no question any more.
with person as (
  select r.position, r.contact_id, r.name, r.phone, r.variables, r.reason,
    mod(r.position, :wordings) as wording, false as joins
  from campaign_recipients r
  where r.tenant_id = :tenant and r.campaign_id = :campaign
    and (r.status = 'pending' or r.status = 'skipped' and r.message_id is null)
  union all
  select 2147483647, t.contact_id, null, null, '{}', null, null, true
  from (
    select distinct contact_id from contact_tags
    where tenant_id = :tenant and tag = any(:tags)) t
  where not exists (
    select from campaign_recipients r
    where r.tenant_id = :tenant and r.campaign_id = :campaign and r.contact_id = t.contact_id)
),
known as (
  select p.position, p.contact_id, p.wording, p.joins, p.reason,
    coalesce(p.phone, k.phone) as phone, coalesce(p.name, k.name) as name,
    jsonb_strip_nulls(
      jsonb_build_object('name', coalesce(p.name, k.name), 'phone', k.phone))
      || case when p.joins then k.fields else p.variables end
      as variables,
    k.not_on_whatsapp_until
  from person p
    left join contacts k on k.tenant_id = :tenant and k.id = p.contact_id
),
judged as (
  select p.*, w.contact_id is not null as warm,
    case
      when p.reason is not null then p.reason
      when p.contact_id = (
        select a.contact_id from contact_addresses a
        where a.tenant_id = :tenant and a.address = :own) then 'own_number'
      when o.contact_id is not null then 'opted_out'
      when p.not_on_whatsapp_until > :now then 'not_on_whatsapp'
      when exists (
        select from unnest(:need_wordings, :need_variables) as n (wording, variable)
        where (p.joins or n.wording = p.wording)
          and coalesce(p.variables ->> n.variable, '') !~ '[^[:space:]]') then 'missing_variable'
    end as out
  from known p
    left join opt_outs o
      on o.tenant_id = :tenant and o.contact_id = p.contact_id and o.undone_at is null
    left join (
      select distinct v.contact_id from conversations v
      where v.tenant_id = :tenant and v.unit_id = :unit and v.last_inbound_at > :warm_since) w
      on w.contact_id = p.contact_id
)
