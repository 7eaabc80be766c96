package dev.recado.testkit.campaigns;

import dev.recado.domain.pacing.RefusalReason;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who is in question for a campaign.
 *
 * @param wording which he gets; empty for one who joins when it starts
 */
record AudiencePerson(
    Optional<String> phone,
    Optional<String> name,
    Map<String, String> values,
    Optional<Integer> wording,
    boolean warm,
    Optional<RefusalReason> out) {
  boolean joins() {
    return wording.isEmpty();
  }

  boolean gets(int number) {
    return wording.filter(mine -> mine != number).isEmpty();
  }

  boolean has(String variable) {
    return !values.getOrDefault(variable, "").isBlank();
  }

  AudiencePerson leftOut(Optional<RefusalReason> why) {
    return new AudiencePerson(phone, name, values, wording, warm, why);
  }
}
