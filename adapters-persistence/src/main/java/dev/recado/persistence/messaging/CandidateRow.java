package dev.recado.persistence.messaging;

import dev.recado.application.messaging.port.CampaignQueue.Candidate;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.JsonTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The recipient whose turn it is. */
final class CandidateRow {
  /** A campaign, named c, that may send now. */
  static final String RUNS =
      """
      (c.status = 'processing' and (c.ends_at is null or c.ends_at > :now)
        and not (c.canary_status = 'running'
          and c.canary_size <= c.total - c.pending - c.skipped))
      """;

  private static final String HELD =
      """
      exists (
        select from conversations v
          join messages o on o.tenant_id = v.tenant_id and o.conversation_id = v.id
        where v.tenant_id = :tenant and v.contact_id = r.contact_id and v.unit_id = c.unit_id
          and v.status = 'open' and o.status in ('sending', 'uncertain'))
      """;

  private static final String IN_ORDER =
      """
      select r.* from campaign_recipients r
      where r.tenant_id = :tenant and r.campaign_id = c.id and r.status = 'pending' and not %s
      order by r.position, r.id limit 1
      """
          .formatted(HELD);

  /** From the few who wrote lately, so that a long queue of strangers is not searched for them. */
  private static final String WARM_ONES =
      """
      select r.*
      from conversations k
        join campaign_recipients r on r.tenant_id = k.tenant_id and r.campaign_id = c.id
          and r.contact_id = k.contact_id
      where k.tenant_id = :tenant and k.unit_id = c.unit_id and k.last_inbound_at > :warm_since
        and r.status = 'pending' and not %s
      order by r.position, r.id limit 1
      """
          .formatted(HELD);

  static final String ANYBODY = candidate(IN_ORDER);
  static final String WARM = candidate(WARM_ONES);

  private CandidateRow() {}

  private static String candidate(String recipients) {
    return """
    select c.id as campaign_id, c.unit_id, r.id as recipient_id, r.contact_id, r.name,
      r.variables, k.name as contact_name, k.phone as contact_phone, k.not_on_whatsapp_until,
      coalesce(k.canonical_jid, k.phone || '@s.whatsapp.net', k.lid) as jid,
      mod(r.position, cardinality(c.variants) + 1) as variant,
      case mod(r.position, cardinality(c.variants) + 1) when 0 then c.content
        else c.variants[mod(r.position, cardinality(c.variants) + 1)] end as template,
      exists (
        select from opt_outs o
        where o.tenant_id = :tenant and o.contact_id = r.contact_id and o.undone_at is null)
        as opted_out,
      not exists (
        select from conversations v
        where v.tenant_id = :tenant and v.contact_id = r.contact_id and v.unit_id = c.unit_id
          and v.last_inbound_at > :warm_since) as cold
    from campaigns c
      join unit_whatsapp_connections w on w.tenant_id = c.tenant_id and w.unit_id = c.unit_id
      cross join lateral (%s) r
      join contacts k on k.tenant_id = c.tenant_id and k.id = r.contact_id
    where c.tenant_id = :tenant and w.id = :connection and %s
    order by c.last_turn_at nulls first, c.started_at, c.id
    limit 1
    for update of c
    """
        .formatted(recipients, RUNS);
  }

  static Candidate read(ResultSet row) throws SQLException {
    return new Candidate(
        new CampaignId(Columns.uuid(row, "campaign_id")),
        new RecipientId(Columns.uuid(row, "recipient_id")),
        new ContactId(Columns.uuid(row, "contact_id")),
        new UnitId(Columns.uuid(row, "unit_id")),
        Jid.parse(row.getString("jid")).orElseThrow(),
        row.getString("template"),
        row.getInt("variant"),
        values(row),
        row.getBoolean("cold"),
        row.getBoolean("opted_out"),
        Columns.optionalInstant(row, "not_on_whatsapp_until"));
  }

  private static Map<String, String> values(ResultSet row) throws SQLException {
    Map<String, String> values = new HashMap<>();
    put(values, "phone", Columns.optionalText(row, "contact_phone"));
    put(values, "name", Columns.optionalText(row, "name").or(() -> contactName(row)));
    values.putAll(JsonTexts.read(row.getString("variables")));
    return values;
  }

  private static Optional<String> contactName(ResultSet row) {
    try {
      return Columns.optionalText(row, "contact_name");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(Map<String, String> values, String name, Optional<String> value) {
    value.ifPresent(text -> values.put(name, text));
  }
}
