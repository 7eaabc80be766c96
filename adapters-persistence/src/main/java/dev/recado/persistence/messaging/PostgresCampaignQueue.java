package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.CampaignQueue;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Recipients of running campaigns. */
public final class PostgresCampaignQueue implements CampaignQueue {
  private final TenantSql sql;

  public PostgresCampaignQueue(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public Optional<Candidate> next(
      TenantScope scope, ConnectionId connection, boolean cold, Instant now) {
    return sql.find(
        scope,
        cold ? CandidateRow.ANYBODY : CandidateRow.WARM,
        values ->
            values
                .bind("connection", connection.value())
                .bind("warm_since", now.minus(WaitingLine.WARM))
                .bind("now", now),
        (row, context) -> CandidateRow.read(row));
  }

  /**
   * One statement: the message, its recipient, the campaign's turn and the conversation's preview.
   */
  @Override
  public Due queue(TenantScope scope, ConnectionId connection, Candidate candidate, Fresh fresh) {
    String queue =
        """
        with message as (
          insert into messages (tenant_id, id, unit_id, connection_id, conversation_id, contact_id,
            campaign_id, direction, sender, origin, kind, type, content, status, created_at,
            updated_at)
          values (:tenant, :message, :unit, :connection, :conversation, :contact,
            :campaign, 'outbound', 'campaign', 'recado', 'campaign', 'text', :text, 'queued', :now,
            :now)
        ),
        recipient as (
          update campaign_recipients
          set status = 'sending', message_id = :message, variant = :variant, updated_at = :now
          where tenant_id = :tenant and id = :recipient and status = 'pending'
          returning id
        ),
        turn as (
          update campaigns set last_turn_at = :now where tenant_id = :tenant and id = :campaign
        ),
        shown as (
          update conversations
          set last_message_at = greatest(last_message_at, :now),
            last_message_preview = case when :now >= last_message_at then :preview
              else last_message_preview end
          where tenant_id = :tenant and id = :conversation
        )
        select w.instance_id
        from recipient r join unit_whatsapp_connections w
          on w.tenant_id = :tenant and w.id = :connection
        """;
    InstanceName instance =
        sql.find(
                scope,
                queue,
                values ->
                    values
                        .bind("message", fresh.message().value())
                        .bind("unit", candidate.unit().value())
                        .bind("connection", connection.value())
                        .bind("conversation", fresh.conversation().value())
                        .bind("contact", candidate.contact().value())
                        .bind("campaign", candidate.campaign().value())
                        .bind("recipient", candidate.recipient().value())
                        .bind("variant", candidate.variant())
                        .bind("text", fresh.text().value())
                        .bind("preview", MessageText.preview(fresh.text().value()))
                        .bind("now", fresh.now()),
                (row, context) -> new InstanceName(row.getString("instance_id")))
            .orElseThrow(() -> new IllegalStateException("no such pending recipient"));
    return due(candidate, fresh, instance);
  }

  private static Due due(Candidate candidate, Fresh fresh, InstanceName instance) {
    return new Due(
        fresh.message(),
        Optional.of(candidate.contact()),
        instance,
        candidate.to(),
        new OutboundContent.Text(fresh.text()),
        0,
        TrafficClass.of(SendKind.CAMPAIGN, candidate.cold()),
        candidate.optedOut(),
        candidate.notOnWhatsAppUntil(),
        Optional.empty());
  }

  @Override
  public void skip(TenantScope scope, RecipientId recipient, RefusalReason reason, String detail) {
    String skip =
        """
        update campaign_recipients
        set status = 'skipped', reason = :reason, error_message = nullif(:detail, '')
        where tenant_id = :tenant and id = :recipient and status = 'pending'
        """;
    sql.updateOne(
        scope,
        skip,
        values ->
            values
                .bind("recipient", recipient.value())
                .bind("reason", reason.label())
                .bind("detail", detail));
  }

  @Override
  public boolean pending(TenantScope scope, ConnectionId connection, Instant now) {
    String pending =
        """
        select exists (
          select from campaigns c
            join unit_whatsapp_connections w
              on w.tenant_id = c.tenant_id and w.unit_id = c.unit_id
          where c.tenant_id = :tenant and w.id = :connection and c.pending > 0 and %s) as pending
        """
            .formatted(CandidateRow.RUNS);
    return sql.find(
            scope,
            pending,
            values -> values.bind("connection", connection.value()).bind("now", now),
            (row, context) -> row.getBoolean("pending"))
        .orElseThrow();
  }
}
