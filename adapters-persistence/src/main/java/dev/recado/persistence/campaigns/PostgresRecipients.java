package dev.recado.persistence.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.persistence.sql.SqlFile;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The recipients of campaigns, moved in sets. */
public final class PostgresRecipients implements Recipients {
  private static final String ADD = file("add.sql");
  private static final String FREEZE = file("freeze.sql");
  private static final String COPY = file("copy.sql");
  private static final String WITHDRAW = file("withdraw.sql");
  private static final String REQUEUE_FAILED = file("requeue-failed.sql");
  private static final String LIST = file("list.sql");
  private final TenantSql sql;

  public PostgresRecipients(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  private static String file(String name) {
    return SqlFile.read(PostgresRecipients.class, name);
  }

  @Override
  public Added add(TenantScope scope, CampaignId campaign, List<Entry> entries, Instant now) {
    int added = run(scope, ADD, campaign, now, u -> u.bind("entries", RecipientRow.write(entries)));
    return new Added(added, entries.size() - added);
  }

  @Override
  public void freeze(
      TenantScope scope, CampaignId campaign, Optional<PhoneNumber> own, Instant now) {
    run(
        scope,
        FREEZE,
        campaign,
        now,
        update ->
            update
                .bind("own", own.map(phone -> Address.of(phone).key()))
                .bind("stamp", stamp(now)));
  }

  /** The first 48 bits of a UUID of version 7. */
  private static String stamp(Instant now) {
    return "%012x".formatted(now.toEpochMilli());
  }

  @Override
  public void copy(
      TenantScope scope, CampaignId from, CampaignId to, boolean silentOnly, Instant now) {
    sql.update(
        scope,
        COPY,
        values ->
            values
                .bind("from", from.value())
                .bind("to", to.value())
                .bind("silent_only", silentOnly)
                .bind("stamp", stamp(now))
                .bind("now", now));
  }

  @Override
  public void withdraw(TenantScope scope, CampaignId campaign, RefusalReason reason, Instant now) {
    run(scope, WITHDRAW, campaign, now, update -> update.bind("reason", reason.label()));
  }

  @Override
  public void readmit(TenantScope scope, CampaignId campaign, Instant now) {
    String readmit =
        """
        update campaign_recipients set status = 'pending', reason = null, updated_at = :now
        where tenant_id = :tenant and campaign_id = :campaign
          and status = 'skipped' and reason = 'cancelled'
          and message_id is null and contact_id is not null
        """;
    run(scope, readmit, campaign, now, update -> {});
  }

  @Override
  public int requeueFailed(TenantScope scope, CampaignId campaign, int most, Instant now) {
    return run(scope, REQUEUE_FAILED, campaign, now, update -> update.bind("most", most));
  }

  private int run(
      TenantScope scope,
      String statement,
      CampaignId campaign,
      Instant now,
      Consumer<Update> values) {
    return sql.update(
        scope,
        statement,
        update -> values.accept(update.bind("campaign", campaign.value()).bind("now", now)));
  }

  @Override
  public Listing list(TenantScope scope, CampaignId campaign, Filter filter, Request request) {
    List<Recipient> rows =
        sql.list(
            scope,
            LIST,
            query -> {
              bind(query.bind("campaign", campaign.value()), filter);
              query.bind("after_position", request.after().map(Place::position));
              query.bind("after_id", request.after().map(place -> place.id().value()));
              query.bind("rows", request.limit() + 1);
            },
            (row, context) -> RecipientRow.read(row));
    return Listing.of(rows, request);
  }

  private static void bind(Query query, Filter filter) {
    query.bind("status", filter.status().map(RecipientStatus::label));
    query.bind("search", filter.search());
    query.bind("digits", filter.digits());
  }
}
