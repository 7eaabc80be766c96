package dev.recado.application.campaigns;

import dev.recado.application.campaigns.Prognosis.Outlook;
import dev.recado.application.campaigns.port.Census;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.pacing.Forecast;
import dev.recado.domain.pacing.LaneFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What need not stop a campaign and may surprise whoever starts it. */
final class Warnings {
  private static final int MANY_PERCENT = 50;
  private final List<Finding> found = new ArrayList<>();

  private Warnings() {}

  static List<Finding> of(Campaign campaign, Census.Result people, Outlook outlook) {
    Warnings warnings = new Warnings();
    outlook.lane().ifPresentOrElse(warnings::lane, warnings::notConnected);
    if (people.in() > 0) {
      outlook.forecast().ifPresent(forecast -> warnings.time(campaign, people, forecast));
      warnings.strangers(people);
    }
    return warnings.found;
  }

  private void add(String code, String detail) {
    found.add(new Finding(code, detail));
  }

  private void notConnected() {
    add(
        "not_connected",
        "The unit's number is not connected. Connect it; until then everybody waits.");
  }

  private void lane(LaneFacts lane) {
    switch (lane.state()) {
      case DISCONNECTED, CONNECTING, QR, ERROR -> notConnected();
      case RESTRICTED ->
          add(
              "restricted",
              "WhatsApp restricts this number: people who have not written within 24 hours wait.");
      case CONNECTED -> {}
    }
    lane.paused()
        .ifPresent(
            reason ->
                add("paused", "Sending is paused (" + reason.label() + "): everybody waits."));
  }

  private void time(Campaign campaign, Census.Result people, Forecast forecast) {
    Optional<Instant> end = campaign.plan().endsAt();
    boolean before = end.isEmpty() || forecast.begins().filter(end.get()::isAfter).isPresent();
    if (!before) {
      add(
          "never_opens",
          "Nothing can leave before the campaign ends: look at window, limits and end.");
    } else if (end.isPresent() && forecast.ends().filter(end.get()::isBefore).isPresent()) {
      add("ends_too_early", "Some will not be reached before the campaign ends.");
    }
    if (forecast.never() > 0) {
      add(
          "never_sent",
          forecast.never() + " people can never be written to: the pace allows no first messages.");
    }
    if (forecast.days() > 1) {
      add(
          "takes_days",
          "%d people need %d days at the pace of this number, at most %d a day."
              .formatted(people.in(), forecast.days(), forecast.mostPerDay()));
    }
  }

  private void strangers(Census.Result people) {
    int cold = people.in() - people.warm();
    if (cold > 1 && 100L * cold >= (long) MANY_PERCENT * people.in()) {
      add(
          "many_cold",
          "%d of %d people have not written to this number within 24 hours."
              .formatted(cold, people.in()));
    }
  }
}
