update campaign_recipients set contact_id = :kept, updated_at = :now
where tenant_id = :tenant and contact_id = :gone
