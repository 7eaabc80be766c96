--liquibase formatted sql

--changeset recado:touch splitStatements:false runOnChange:true
create or replace function touch_updated_at() returns trigger
language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end
$$;
comment on function touch_updated_at() is
  'Keeps updated_at true for changes that do not set it, such as those an operator makes by hand';
