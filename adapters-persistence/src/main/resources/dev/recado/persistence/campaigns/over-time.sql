select cast(:from as timestamptz) + floor(extract(epoch from e.at - cast(:from as timestamptz))
    / :seconds) * make_interval(secs => :seconds) as begins,
  count(*) filter (where e.what = 'sent') as sent,
  count(*) filter (where e.what = 'delivered') as delivered,
  count(*) filter (where e.what = 'read') as read,
  count(*) filter (where e.what = 'replied') as replied
from campaign_recipients r
  cross join lateral (values ('sent', r.sent_at), ('delivered', r.delivered_at),
    ('read', r.read_at), ('replied', r.replied_at)) as e (what, at)
where r.tenant_id = :tenant and r.campaign_id = :campaign and r.sent_at is not null
  and e.at >= :from
group by 1
order by 1
