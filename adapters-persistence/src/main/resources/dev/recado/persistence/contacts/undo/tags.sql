insert into contact_tags (tenant_id, contact_id, tag, tagged_at)
select :tenant, :gone, row_key, cast(was ->> 'tagged_at' as timestamptz)
from contact_merge_moves
where tenant_id = :tenant and merge_id = :merge and kind = 'tag'
