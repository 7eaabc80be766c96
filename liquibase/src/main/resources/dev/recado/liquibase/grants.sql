--liquibase formatted sql

-- What the app role may do. Partitions get nothing: they are reached through their parents only;
-- idempotency_keys gets nothing: it is reached through definer functions only.

--changeset recado:grants splitStatements:true runOnChange:true
revoke all on all tables in schema public from "${app_role}";
grant usage on schema public to "${app_role}";
grant select on app_settings to "${app_role}";
grant select, update on gateway_watch to "${app_role}";
grant select, insert, update on feature_flags to "${app_role}";
grant select, insert, update, delete on feature_flag_overrides to "${app_role}";
grant select, insert on platform_status to "${app_role}";
grant select, insert, update on jobs to "${app_role}";
grant select, insert, update, delete on job_runs to "${app_role}";
grant select, insert, update on
  tenants, units, users, sessions, refresh_tokens, unit_whatsapp_connections, retired_instances,
  conversations, lanes, message_attempts, message_keys, campaigns, campaign_recipients,
  pace_settings, pauses, opt_outs, opt_out_settings, gap_watches, connection_care
  to "${app_role}";
grant select, insert, update on media to "${app_role}";
grant delete on conversations to "${app_role}";
grant select, insert, update on contact_merges to "${app_role}";
grant select, insert on contact_merge_moves, contact_aliases to "${app_role}";
grant select, insert, delete on contact_tags to "${app_role}";
grant select, insert, update on message_responses to "${app_role}";
grant select, insert, delete on parked_changes to "${app_role}";
grant delete on campaigns, campaign_recipients to "${app_role}";
grant select, insert on raw_events, message_edits, connection_events, audit_log to "${app_role}";
grant update (outcome, note, replays, replayed_at, replayed_by) on raw_events to "${app_role}";
-- of messages only a row that turns out to be the echo of another is deleted
grant select, insert, update, delete on contacts, contact_addresses, messages to "${app_role}";
grant select, insert, delete on contact_words to "${app_role}";
grant select, insert, update on conversation_notes to "${app_role}";
grant select, insert, update, delete on quick_replies to "${app_role}";
-- tallies gets nothing: it is reached through definer functions only
grant select, insert on releases, monitoring_checkpoints to "${app_role}";
grant select, insert, update, delete on nodes to "${app_role}";
grant select, insert, delete on monitoring_samples to "${app_role}";
