-- Like the claim of a single person: what leads to somebody already is updated to itself, which locks
-- it and tells whose it is, also when another transaction inserted it a moment ago.
with wanted as materialized (
  select * from rows from (
    jsonb_to_recordset(cast(:people as jsonb)) as (address text, phone text, name text, fresh uuid))
    with ordinality as p (address, phone, name, fresh, place)
),
claimed as (
  insert into contact_addresses as known (tenant_id, address, contact_id, kind, first_seen_at)
  select :tenant, w.address, w.fresh, 'phone', :now from wanted w order by w.place
  on conflict (tenant_id, address) do update set contact_id = known.contact_id
  returning address, contact_id
),
born as (
  insert into contacts (tenant_id, id, saved_name, phone, created_at, updated_at)
  select :tenant, w.fresh, w.name, w.phone, :now, :now
  from wanted w join claimed c on c.address = w.address and c.contact_id = w.fresh
)
select address, contact_id from claimed
