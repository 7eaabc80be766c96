-- Keeps an opt-out unless one holds already, and counts it to the campaign whose message came last.
-- Everything hangs on the first part: where nothing is kept, nothing is counted.
with kept as (
  insert into opt_outs (tenant_id, id, contact_id, source, keyword, evidence, message_id, note,
    opted_out_at, opted_out_by)
  select :tenant, :id, :contact, :source, :keyword, :evidence, :message, :note, :at,
    (select u.id from users u where u.tenant_id = :tenant and u.id = :by)
  where not exists (
    select from opt_outs later
    where later.tenant_id = :tenant and later.contact_id = :contact
      and later.undone_source <> 'merged' and later.undone_at > cast(:at as timestamptz))
  on conflict (tenant_id, contact_id) where undone_at is null do nothing
  returning contact_id, opted_out_at
),
-- Clocks differ a little: the message may have been noted as sent just after it was read.
latest as (
  select r.id, r.campaign_id, k.opted_out_at
  from kept k
    cross join lateral (
      select s.id, s.campaign_id, s.opted_out_at from campaign_recipients s
      where s.tenant_id = :tenant and s.contact_id = k.contact_id
        and s.status in ('sent', 'delivered', 'read', 'replied')
        and s.sent_at > k.opted_out_at - interval '7 days'
        and s.sent_at <= k.opted_out_at + interval '5 seconds'
      order by s.sent_at desc limit 1) r
  where r.opted_out_at is null
),
marked as (
  update campaign_recipients r set opted_out_at = l.opted_out_at
  from latest l where r.tenant_id = :tenant and r.id = l.id
  returning r.campaign_id
),
counted as (
  update campaigns c set opted_out = c.opted_out + 1
  from marked m where c.tenant_id = :tenant and c.id = m.campaign_id
)
select contact_id from kept
