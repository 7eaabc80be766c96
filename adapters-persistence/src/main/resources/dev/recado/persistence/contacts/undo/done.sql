update contact_merges
set undone_at = :now,
  undone_by = (select u.id from users u where u.tenant_id = :tenant and u.id = :by)
where tenant_id = :tenant and id = :merge
