update contact_addresses set contact_id = :kept
where tenant_id = :tenant and contact_id = :gone
