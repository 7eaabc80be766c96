-- What the tenant notes about a contact are variables too, behind those that are given.
-- Positions may have gaps where an entry was there already.
insert into campaign_recipients (tenant_id, id, campaign_id, contact_id, position, phone, name,
  variables, status, reason, error_message, created_at, updated_at)
select :tenant, e.id, :campaign, e.contact, last.position + e.place, e.phone, e.name,
  coalesce(k.fields, '{}') || e.variables, case when e.skipped is null then 'pending' else 'skipped' end, e.skipped, e.note,
  :now, :now
from rows from (
    jsonb_to_recordset(cast(:entries as jsonb)) as
      (id uuid, contact uuid, phone text, name text, variables jsonb, skipped text,
        note text))
    with ordinality as e (id, contact, phone, name, variables, skipped, note, place)
  left join contacts k on k.tenant_id = :tenant and k.id = e.contact,
  (select coalesce(max(position), -1) as position from campaign_recipients
    where tenant_id = :tenant and campaign_id = :campaign) last
order by e.place
on conflict on constraint campaign_recipients_contact_key do nothing
