package dev.recado.persistence.campaigns;

import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.CanaryProgress;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.campaign.CanaryStatus;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.campaign.Timeline;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** A campaign as columns. */
final class CampaignRow {
  private CampaignRow() {}

  /** Binds what can change. */
  static void bind(SqlStatement<?> values, Campaign campaign) {
    values.bind("id", campaign.id().value()).bind("status", campaign.status().label());
    values.bind("error", campaign.error());
    bind(values, campaign.plan());
    bind(values, campaign.plan().canary());
    bind(values, campaign.times());
    values.bind("canary_status", campaign.canary().status().label());
    values.bind("canary_reached_at", campaign.canary().reachedAt());
  }

  private static void bind(SqlStatement<?> values, CampaignPlan plan) {
    values.bind("name", plan.name().value()).bind("content", plan.content().value());
    values.bindArray(
        "variants", String.class, plan.variants().stream().map(MessageText::value).toList());
    values.bindArray("audience_tags", String.class, plan.audienceTags());
    values.bind("ends_at", plan.endsAt());
  }

  private static void bind(SqlStatement<?> values, CanarySettings canary) {
    values.bind("canary_size", canary.size()).bind("canary_wait_minutes", canary.waitMinutes());
    values.bind("min_delivered_percent", canary.minDeliveredPercent());
    values.bind("max_failed_percent", canary.maxFailedPercent());
    values.bind("max_opted_out_percent", canary.maxOptedOutPercent());
  }

  private static void bind(SqlStatement<?> values, Timeline times) {
    values.bind("scheduled_at", times.scheduledAt()).bind("frozen_at", times.frozenAt());
    values.bind("started_at", times.startedAt()).bind("judged_from", times.judgedFrom());
    values.bind("completed_at", times.completedAt());
  }

  static Campaign read(ResultSet row) throws SQLException {
    return new Campaign(
        new CampaignId(Columns.uuid(row, "id")),
        new UnitId(Columns.uuid(row, "unit_id")),
        plan(row),
        label(CampaignStatus.class, row, "status"),
        times(row),
        new CanaryProgress(
            label(CanaryStatus.class, row, "canary_status"),
            Columns.optionalInstant(row, "canary_reached_at")),
        tally(row),
        Columns.optionalText(row, "error"),
        Columns.optionalUuid(row, "created_by").map(MemberId::new));
  }

  private static CampaignPlan plan(ResultSet row) throws SQLException {
    return new CampaignPlan(
        new Name(row.getString("name")),
        new MessageText(row.getString("content")),
        texts(row, "variants").stream().map(MessageText::new).toList(),
        texts(row, "audience_tags"),
        Columns.optionalInstant(row, "ends_at"),
        canary(row));
  }

  private static CanarySettings canary(ResultSet row) throws SQLException {
    int size = row.getInt("canary_size");
    return new CanarySettings(
        row.wasNull() ? Optional.empty() : Optional.of(size),
        row.getInt("canary_wait_minutes"),
        row.getInt("min_delivered_percent"),
        row.getInt("max_failed_percent"),
        row.getInt("max_opted_out_percent"));
  }

  private static Timeline times(ResultSet row) throws SQLException {
    return new Timeline(
        Columns.instant(row, "created_at"),
        Columns.optionalInstant(row, "scheduled_at"),
        Columns.optionalInstant(row, "frozen_at"),
        Columns.optionalInstant(row, "started_at"),
        Columns.optionalInstant(row, "judged_from"),
        Columns.optionalInstant(row, "completed_at"),
        Columns.optionalInstant(row, "last_progress_at"));
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(
        row.getInt("pending"),
        row.getInt("sending"),
        row.getInt("sent"),
        row.getInt("delivered"),
        row.getInt("read"),
        row.getInt("replied"),
        row.getInt("failed"),
        row.getInt("uncertain"),
        row.getInt("skipped"),
        row.getInt("opted_out"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  static <E extends Enum<E>> E label(Class<E> type, ResultSet row, String column)
      throws SQLException {
    return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
  }
}
