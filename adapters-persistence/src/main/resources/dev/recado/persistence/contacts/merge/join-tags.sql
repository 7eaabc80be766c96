-- The tags of the one that goes; its own rows go with it.
insert into contact_tags (tenant_id, contact_id, tag, tagged_at)
select tenant_id, :kept, tag, tagged_at from contact_tags
where tenant_id = :tenant and contact_id = :gone
on conflict (tenant_id, tag, contact_id) do nothing
