--liquibase formatted sql

-- Which schema this is: when its authors last changed it. Written, with schema.txt beside
-- PostgresSchemaCatalog, by the test StoredSchemaTest; docs/operations/gate.md says how.

--changeset recado:schema-version runOnChange:true
insert into app_settings (key, value, description)
values ('schema_version', '20261122091356', 'Which schema this is; written by migrations')
on conflict (key) do update set value = excluded.value, updated_at = now()
-- an older release that comes back is no reason to forget that a newer one was here
where app_settings.value < excluded.value;
