package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.Finding;
import dev.recado.application.campaigns.PreflightCampaign.Report;
import dev.recado.application.campaigns.TextPreviews.Preview;
import dev.recado.application.campaigns.port.Census.Excluded;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignRisk;
import dev.recado.domain.pacing.Forecast;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.ui.text.Phones;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the later steps of the editor show of a draft: who is in, who is out and why, how long it
 * takes.
 *
 * @param people how many would be written to
 * @param blocking why it cannot start, by code
 * @param warnings what may surprise, by code
 * @param begins null while nothing can leave
 * @param never how many can never be written to at this pace
 * @param unknown variables for which nobody has a value
 */
public record StepView(
    String id,
    String name,
    int people,
    int cold,
    int joining,
    List<Reason> out,
    List<Bubble> bubbles,
    List<String> blocking,
    List<String> warnings,
    @Nullable Instant begins,
    @Nullable Instant ends,
    int days,
    int mostPerDay,
    int never,
    String risk,
    List<CampaignRisk.Reason> risks,
    String unknown) {
  /** Why some are left out. */
  public record Reason(String reason, int people, List<String> examples) {}

  /** What one person would read. */
  public record Bubble(int wording, String person, String text) {}

  /** How many are left out, for all reasons. */
  public int outAll() {
    return out.stream().mapToInt(Reason::people).sum();
  }

  public boolean canStart() {
    return blocking.isEmpty();
  }

  static StepView from(Campaign campaign, Report report) {
    return new StepView(
        campaign.id().toString(),
        campaign.plan().name().value(),
        report.people().in(),
        report.people().in() - report.people().warm(),
        report.people().joining(),
        reasons(report),
        report.previews().stream().map(StepView::bubble).toList(),
        report.blocking().stream().map(Finding::code).toList(),
        report.warnings().stream().map(Finding::code).toList(),
        report.forecast().flatMap(Forecast::begins).orElse(null),
        report.forecast().flatMap(Forecast::ends).orElse(null),
        report.forecast().map(Forecast::days).orElse(0),
        report.forecast().map(Forecast::mostPerDay).orElse(0),
        report.forecast().map(Forecast::never).orElse(0),
        report.risk().level().label(),
        report.risk().reasons(),
        String.join(", ", new TreeSet<>(report.unknownVariables())));
  }

  private static List<Reason> reasons(Report report) {
    return report.people().out().entrySet().stream()
        .sorted(Map.Entry.<RefusalReason, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(
            entry ->
                new Reason(
                    entry.getKey().label(), entry.getValue(), examples(report, entry.getKey())))
        .toList();
  }

  private static List<String> examples(Report report, RefusalReason reason) {
    return report.examples().stream()
        .filter(person -> person.reason() == reason)
        .map(StepView::person)
        .toList();
  }

  private static String person(Excluded person) {
    return person
        .name()
        .map(name -> phone(person).map(phone -> name + " · " + phone).orElse(name))
        .or(() -> phone(person))
        .orElse("–");
  }

  private static Optional<String> phone(Excluded person) {
    return person.phone().map(Phones::written);
  }

  private static Bubble bubble(Preview preview) {
    return new Bubble(
        preview.wording() + 1,
        preview.name().or(() -> preview.phone().map(Phones::written)).orElse("–"),
        preview.text());
  }
}
