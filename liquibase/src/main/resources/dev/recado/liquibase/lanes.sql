--liquibase formatted sql

--changeset recado:lanes
create table lanes (
  tenant_id uuid not null,
  connection_id uuid not null,
  next_due timestamptz,
  lease_owner text,
  lease_until timestamptz,
  token bigint not null default 0,
  primary key (tenant_id, connection_id),
  foreign key (tenant_id, connection_id)
    references unit_whatsapp_connections (tenant_id, id) on delete cascade
) with (fillfactor = 50);
create index lanes_due on lanes (next_due) where lease_until is null;
create index lanes_leased on lanes (lease_until) where lease_until is not null;
comment on table lanes is 'The ordered sending queue of a connection: one small hot row each';
comment on column lanes.next_due is
  'When it has something to do; cleared by a claim, so what stands here during a lease is a wake-up that came meanwhile';
comment on column lanes.lease_owner is 'The worker that holds it';
comment on column lanes.lease_until is 'When the lease ends by itself; null when nobody holds it';
comment on column lanes.token is 'Grows with every claim; a worker with an older one may not move the lane on';
