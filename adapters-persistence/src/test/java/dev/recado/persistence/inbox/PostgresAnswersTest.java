package dev.recado.persistence.inbox;

import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.persistence.OnPostgres;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.PostgresJdbi;
import dev.recado.persistence.sql.TenantSql;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.AnswersContract;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class PostgresAnswersTest implements AnswersContract, OnPostgres {
  private final TenantSql sql = new TenantSql(PostgresJdbi.over(TestDatabase.shared().app()));

  @Override
  public Place place(Talk talk, MessageId message, ProviderMessageId external) {
    CampaignId campaign = new CampaignId(Some.uuid());
    String insert =
        """
        insert into campaigns (tenant_id, id, unit_id, name, content, status)
        values (:tenant, :id, :unit, 'Páscoa', 'Olá', 'processing')
        """;
    run(
        talk.scope(),
        () ->
            sql.update(
                talk.scope(),
                insert,
                values ->
                    values
                        .bind("id", campaign.value())
                        .bind("unit", talk.line().home().unit().id().value())));
    RecipientId recipient = add(campaign, talk, "sending", Optional.of(message.value()));
    return new Place(talk, campaign, recipient, external);
  }

  @Override
  public RecipientId pending(CampaignId campaign, Talk talk) {
    return add(campaign, talk, "pending", Optional.empty());
  }

  private RecipientId add(CampaignId campaign, Talk talk, String status, Optional<UUID> message) {
    RecipientId id = new RecipientId(Some.uuid());
    String insert =
        """
        insert into campaign_recipients
          (tenant_id, id, campaign_id, contact_id, position, status, message_id)
        values (:tenant, :id, :campaign, :contact, 1, :status, :message)
        """;
    run(
        talk.scope(),
        () ->
            sql.update(
                talk.scope(),
                insert,
                values ->
                    values
                        .bind("id", id.value())
                        .bind("campaign", campaign.value())
                        .bind("contact", talk.contact().value())
                        .bind("status", status)
                        .bind("message", message)));
    return id;
  }

  @Override
  public Optional<Standing> standing(Talk talk, RecipientId recipient) {
    return within(
        talk.scope(),
        () ->
            sql.find(
                talk.scope(),
                "select * from campaign_recipients where tenant_id = :tenant and id = :id",
                values -> values.bind("id", recipient.value()),
                (row, context) -> standing(row)));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        RecipientStatus.of(row.getString("status")),
        Columns.optionalUuid(row, "contact_id").map(ContactId::new),
        Columns.optionalInstant(row, "replied_at"),
        Columns.optionalInstant(row, "opted_out_at"));
  }

  @Override
  public List<Integer> counts(Talk talk, CampaignId campaign) {
    return within(
        talk.scope(),
        () ->
            sql.find(
                    talk.scope(),
                    "select * from campaigns where tenant_id = :tenant and id = :id",
                    values -> values.bind("id", campaign.value()),
                    (row, context) ->
                        List.of(
                            row.getInt("total"), row.getInt("replied"), row.getInt("opted_out")))
                .orElseThrow());
  }
}
