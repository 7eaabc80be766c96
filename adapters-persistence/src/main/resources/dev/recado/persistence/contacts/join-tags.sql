-- The tags of those who go; their own rows go with them.
insert into contact_tags (tenant_id, contact_id, tag, tagged_at)
select tenant_id, :left, tag, min(tagged_at) from contact_tags
where tenant_id = :tenant and contact_id = any(:gone)
group by tenant_id, tag
on conflict (tenant_id, tag, contact_id) do nothing
