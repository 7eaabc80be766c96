package dev.recado.application.campaigns;

import static java.util.stream.Collectors.toSet;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Census;
import dev.recado.application.campaigns.port.Census.Need;
import dev.recado.application.campaigns.port.Census.Question;
import dev.recado.application.campaigns.port.Uploads;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.refusal.Breach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands against starting a campaign: the one place that pre-flight shows and that whoever
 * starts one obeys. Works in the transaction of whoever asks.
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
   * @throws CannotStart when an upload did not end, or nobody has a variable the text needs
   * @throws EmptyAudience when nobody would get it
   * @throws dev.recado.domain.refusal.InvalidValue when a wording is no template
   */
  void require(TenantScope scope, Campaign campaign, Instant now) {
    List<Breach> blocking = blocking(scope, campaign, question(scope, campaign, now));
    if (!blocking.isEmpty()) {
      throw blocking.getFirst();
    }
  }

  /**
   * Who opted out or has no WhatsApp is skipped, and so is who lacks a variable. A variable that
   * nobody has is a slip of the author.
   */
  List<Breach> blocking(TenantScope scope, Campaign campaign, Question question) {
    List<Breach> found = new ArrayList<>();
    if (uploads.unfinished(scope, campaign.id())) {
      found.add(CannotStart.audienceIncomplete());
    }
    emptiness(scope, campaign, question).ifPresent(found::add);
    Set<String> unknown = unknown(scope, question);
    if (!unknown.isEmpty()) {
      found.add(CannotStart.unknownVariables(unknown));
    }
    return found;
  }

  private Optional<Breach> emptiness(TenantScope scope, Campaign campaign, Question question) {
    boolean fixed = campaign.times().frozenAt().isPresent();
    if (fixed && campaign.tally().pending() + campaign.tally().sending() == 0) {
      return Optional.of(EmptyAudience.nobodyPending());
    }
    return fixed || census.anybody(scope, question)
        ? Optional.empty()
        : Optional.of(EmptyAudience.neverHadAny());
  }

  /** None in an empty campaign: it lacks people, not variables. */
  Set<String> unknown(TenantScope scope, Question question) {
    Set<String> needed = question.needs().stream().map(Need::variable).collect(toSet());
    return needed.isEmpty() || !census.anybody(scope, question)
        ? Set.of()
        : census.unknown(scope, question, needed);
  }
}
