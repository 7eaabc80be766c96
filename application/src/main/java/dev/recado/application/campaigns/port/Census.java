package dev.recado.application.campaigns.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the audience of a campaign before it starts, in memory that does not grow with it:
 * recipients who wait, those left out already, and contacts who would join by their tags.
 */
public interface Census {
  /**
   * A variable without default.
   *
   * @param wording that names it: 0 is the campaign's first
   */
  record Need(int wording, String variable) {}

  /**
   * Whom to judge by what.
   *
   * @param tags contacts with any of these join
   * @param wordings how many there are; recipients take turns by their position
   * @param own the number the campaign is sent from
   */
  record Question(
      CampaignId campaign,
      UnitId unit,
      List<String> tags,
      int wordings,
      List<Need> needs,
      Optional<PhoneNumber> own,
      Instant now) {}

  /**
   * How many there are.
   *
   * @param in who would be written to
   * @param warm of those, who wrote to the unit within the last 24 hours
   * @param joining of those, who join by their tags
   * @param alreadyIn contacts with one of the tags who are recipients anyway
   * @param out who would not be written to, by the first reason that holds: {@code INVALID_PHONE},
   *     {@code OWN_NUMBER}, {@code OPTED_OUT}, {@code NOT_ON_WHATSAPP}, {@code MISSING_VARIABLE},
   *     or whatever they were left out for before. Somebody who joins by a tag lacks a variable
   *     when any wording needs one that he does not have
   */
  record Result(int in, int warm, int joining, int alreadyIn, Map<RefusalReason, Integer> out) {}

  /** Somebody who would not be written to. */
  record Excluded(RefusalReason reason, Optional<String> phone, Optional<String> name) {}

  /**
   * Somebody who would be written to.
   *
   * @param values what a text may name, his own name and phone among them
   */
  record Sample(Optional<String> phone, Optional<String> name, Map<String, String> values) {}

  Result count(TenantScope scope, Question question);

  /** Whether anybody would be written to. */
  boolean anybody(TenantScope scope, Question question);

  /** Some who would not be written to, of each reason so many. */
  List<Excluded> excluded(TenantScope scope, Question question, int each);

  /** The first who would be written to with that wording; those who join get any. */
  List<Sample> samples(TenantScope scope, Question question, int wording, int limit);

  /** Those of the variables for which nobody in the audience has a value. */
  Set<String> unknown(TenantScope scope, Question question, Set<String> variables);
}
