package dev.recado.web.campaigns;

import dev.recado.application.campaigns.Finding;
import dev.recado.application.campaigns.PreflightCampaign.Report;
import dev.recado.application.campaigns.TextPreviews.Preview;
import dev.recado.application.campaigns.port.Census;
import dev.recado.domain.campaign.CampaignRisk;
import dev.recado.domain.pacing.Forecast;
import dev.recado.domain.pacing.RefusalReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What would happen if a campaign started now. */
public record PreflightView(
    boolean canStart,
    PeopleView people,
    List<ReasonView> out,
    Set<String> unknownVariables,
    List<TextView> previews,
    List<Finding> blocking,
    List<Finding> warnings,
    @Nullable ForecastView forecast,
    RiskView risk) {
  /**
   * How many.
   *
   * @param fromTags of those who are in, who join when it starts
   * @param duplicates contacts with one of the tags who are recipients anyway
   */
  public record PeopleView(int in, int out, int warm, int cold, int fromTags, int duplicates) {}

  public record ReasonView(String reason, int count, List<PersonView> examples) {}

  public record PersonView(@Nullable String phone, @Nullable String name) {}

  public record TextView(int variant, @Nullable String phone, @Nullable String name, String text) {
    static TextView from(Preview preview) {
      return new TextView(
          preview.wording(),
          preview.phone().orElse(null),
          preview.name().orElse(null),
          preview.text());
    }
  }

  /**
   * When, if nothing else is sent from the number.
   *
   * @param perDay the most on one day
   * @param never how many the pace never lets leave
   */
  public record ForecastView(
      @Nullable Instant begins, @Nullable Instant ends, int days, int perDay, int never) {
    static ForecastView from(Forecast forecast) {
      return new ForecastView(
          forecast.begins().orElse(null),
          forecast.ends().orElse(null),
          forecast.days(),
          forecast.mostPerDay(),
          forecast.never());
    }
  }

  public record RiskView(String level, List<String> reasons) {
    static RiskView from(CampaignRisk risk) {
      return new RiskView(
          risk.level().label(), risk.reasons().stream().map(CampaignRisk.Reason::words).toList());
    }
  }

  static PreflightView from(Report report) {
    return new PreflightView(
        report.blocking().isEmpty(),
        people(report.people()),
        report.people().out().entrySet().stream().map(reason -> reason(reason, report)).toList(),
        report.unknownVariables(),
        report.previews().stream().map(TextView::from).toList(),
        report.blocking(),
        report.warnings(),
        report.forecast().map(ForecastView::from).orElse(null),
        RiskView.from(report.risk()));
  }

  private static PeopleView people(Census.Result people) {
    int out = people.out().values().stream().mapToInt(Integer::intValue).sum();
    return new PeopleView(
        people.in(),
        out,
        people.warm(),
        people.in() - people.warm(),
        people.joining(),
        people.alreadyIn());
  }

  private static ReasonView reason(Map.Entry<RefusalReason, Integer> reason, Report report) {
    List<PersonView> examples =
        report.examples().stream()
            .filter(excluded -> excluded.reason() == reason.getKey())
            .map(
                excluded ->
                    new PersonView(excluded.phone().orElse(null), excluded.name().orElse(null)))
            .toList();
    return new ReasonView(reason.getKey().label(), reason.getValue(), examples);
  }
}
