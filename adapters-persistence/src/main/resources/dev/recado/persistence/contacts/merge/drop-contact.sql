delete from contacts where tenant_id = :tenant and id = :gone
