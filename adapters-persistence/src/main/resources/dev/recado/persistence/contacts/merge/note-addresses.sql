insert into contact_merge_moves (tenant_id, merge_id, kind, row_key, was)
select :tenant, :merge, 'address', address, '{}'
from contact_addresses where tenant_id = :tenant and contact_id = :gone
