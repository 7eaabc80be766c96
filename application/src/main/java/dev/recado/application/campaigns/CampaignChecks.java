package dev.recado.application.campaigns;

import static java.util.stream.Collectors.toSet;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Census;
import dev.recado.application.campaigns.port.Census.Need;
import dev.recado.application.campaigns.port.Census.Question;
import dev.recado.application.campaigns.port.Uploads;
import dev.recado.domain.campaign.Campaign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands against starting a campaign: the one place that pre-flight shows and dispatch obeys.
 * Works in the transaction of whoever asks.
 */
public final class CampaignChecks {
  private final Census census;
  private final Uploads uploads;
  private final AudienceQuestions questions;

  public CampaignChecks(Census census, Uploads uploads, AudienceQuestions questions) {
    this.census = census;
    this.uploads = uploads;
    this.questions = questions;
  }

  Question question(TenantScope scope, Campaign campaign, Instant now) {
    return questions.about(scope, campaign, now);
  }

  /**
   * @throws CannotStart when something stands against it
   * @throws dev.recado.domain.refusal.InvalidValue when a wording is no template
   */
  public void require(TenantScope scope, Campaign campaign, Instant now) {
    List<Finding> blocking = blocking(scope, campaign, question(scope, campaign, now));
    if (!blocking.isEmpty()) {
      throw new CannotStart(blocking.getFirst());
    }
  }

  /** A variable that only some lack skips those; one that nobody has is a slip of the author. */
  List<Finding> blocking(TenantScope scope, Campaign campaign, Question question) {
    List<Finding> found = new ArrayList<>();
    if (uploads.unfinished(scope, campaign.id())) {
      found.add(
          new Finding(
              "audience_incomplete",
              "An upload to this campaign did not end. Upload the file again: it replaces what"
                  + " that upload left."));
    }
    Set<String> unknown = unknown(scope, question);
    if (!unknown.isEmpty()) {
      found.add(
          new Finding(
              "unknown_variable",
              "Nobody in the audience has a value for "
                  + String.join(", ", unknown)
                  + ". Correct the text, or give a default such as {{name|friend}}."));
    }
    if (unknown.isEmpty() && !census.anybody(scope, question)) {
      found.add(
          new Finding(
              "empty_audience",
              "Nobody would be written to. Add people, or look at the pre-flight for why those"
                  + " who are in are left out."));
    }
    return found;
  }

  /** None in an empty campaign: it lacks people, not variables. */
  Set<String> unknown(TenantScope scope, Question question) {
    Set<String> needed = question.needs().stream().map(Need::variable).collect(toSet());
    boolean nobody = census.unknown(scope, question, Set.of("phone")).contains("phone");
    return needed.isEmpty() || nobody ? Set.of() : census.unknown(scope, question, needed);
  }
}
