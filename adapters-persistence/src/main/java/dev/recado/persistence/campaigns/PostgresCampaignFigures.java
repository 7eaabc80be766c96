package dev.recado.persistence.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.CampaignFigures;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.SqlFile;
import dev.recado.persistence.sql.TenantSql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Adds recipients up. */
public final class PostgresCampaignFigures implements CampaignFigures {
  private static final String OVER = SqlFile.read(PostgresCampaignFigures.class, "over-time.sql");
  private final TenantSql sql;

  public PostgresCampaignFigures(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public Optional<Span> span(TenantScope scope, CampaignId campaign) {
    String span =
        """
        select min(sent_at) as first,
          max(greatest(sent_at, delivered_at, read_at, replied_at)) as last
        from campaign_recipients
        where tenant_id = :tenant and campaign_id = :campaign and sent_at is not null
        having count(*) > 0
        """;
    return sql.find(
        scope,
        span,
        values -> values.bind("campaign", campaign.value()),
        (row, context) -> new Span(Columns.instant(row, "first"), Columns.instant(row, "last")));
  }

  @Override
  public List<Bucket> over(TenantScope scope, CampaignId campaign, Instant from, Duration stretch) {
    return sql.list(
        scope,
        OVER,
        values ->
            values
                .bind("campaign", campaign.value())
                .bind("from", from)
                .bind("seconds", stretch.toSeconds()),
        (row, context) ->
            new Bucket(
                Columns.instant(row, "begins"),
                row.getInt("sent"),
                row.getInt("delivered"),
                row.getInt("read"),
                row.getInt("replied")));
  }

  @Override
  public int sentSince(TenantScope scope, CampaignId campaign, Instant since) {
    String sent =
        """
        select count(*) as sent from campaign_recipients
        where tenant_id = :tenant and campaign_id = :campaign and sent_at >= :since
        """;
    return sql.find(
            scope,
            sent,
            values -> values.bind("campaign", campaign.value()).bind("since", since),
            (row, context) -> row.getInt("sent"))
        .orElse(0);
  }

  @Override
  public List<Part> of(TenantScope scope, ContactId contact, int most) {
    String of =
        """
        select r.*, coalesce(r.phone, k.phone) as shown_phone,
          coalesce(r.name, k.name) as shown_name, c.name as campaign
        from campaign_recipients r
          join campaigns c on c.tenant_id = :tenant and c.id = r.campaign_id
          join contacts k on k.tenant_id = :tenant and k.id = r.contact_id
        where r.tenant_id = :tenant and r.contact_id = :contact
          and (cast(:unit as uuid) is null or c.unit_id = :unit)
        order by c.created_at desc, c.id desc
        limit :most
        """;
    return sql.list(
        scope,
        of,
        values ->
            values
                .bind("contact", contact.value())
                .bind("unit", scope.boundTo().map(UnitId::value))
                .bind("most", most),
        (row, context) -> new Part(row.getString("campaign"), RecipientRow.read(row)));
  }
}
