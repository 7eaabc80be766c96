--liquibase formatted sql

--changeset recado:idempotency-keys
create table idempotency_keys (
  tenant_id uuid not null,
  member_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request text not null,
  status integer not null check (status between 200 and 299),
  body text not null,
  created_at timestamptz not null,
  primary key (tenant_id, member_id, key),
  foreign key (tenant_id, member_id) references users (tenant_id, id) on delete cascade
);
create index idempotency_keys_oldest on idempotency_keys (created_at);
comment on table idempotency_keys is
  'What was answered to requests that created something, for their repeats; deleted after a day';
comment on column idempotency_keys.tenant_id is
  'The tenant of the member himself, though he may have created something in another';
comment on column idempotency_keys.key is 'The header Idempotency-Key';
comment on column idempotency_keys.request is 'Keyed digest of what was asked for under it';
comment on column idempotency_keys.status is 'The HTTP status of the answer';
comment on column idempotency_keys.body is 'The answer, word for word';
