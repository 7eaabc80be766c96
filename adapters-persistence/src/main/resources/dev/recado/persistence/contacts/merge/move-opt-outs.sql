update opt_outs set contact_id = :kept where tenant_id = :tenant and contact_id = :gone
