package dev.recado.domain.campaign;

import dev.recado.domain.message.MessageText;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.Name;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person decides about a campaign before it starts.
 *
 * @param content what it says; may hold variables
 * @param variants up to four other wordings; recipients take turns
 * @param audienceTags contacts with any of these join when it starts
 * @param endsAt who has not been reached by then is skipped as expired
 */
public record CampaignPlan(
    Name name,
    MessageText content,
    List<MessageText> variants,
    List<String> audienceTags,
    Optional<Instant> endsAt,
    CanarySettings canary) {
  private static final int MOST_VARIANTS = 4;
  private static final int MOST_TAGS = 50;
  private static final Pattern TAG = Pattern.compile("[^\\p{Cntrl}]{1,50}");

  public CampaignPlan {
    variants = List.copyOf(variants);
    audienceTags = audienceTags.stream().distinct().toList();
    if (variants.size() > MOST_VARIANTS) {
      throw new InvalidValue(
          "/variants", "too_many_variants", "Give at most 4 wordings besides the content.");
    }
    if (audienceTags.size() > MOST_TAGS
        || !audienceTags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
      throw new InvalidValue(
          "/tags", "invalid_tags", "Give at most 50 tags of 1 to 50 characters on one line.");
    }
  }

  /** All wordings, the content first. */
  public List<MessageText> wordings() {
    return Stream.concat(Stream.of(content), variants.stream()).toList();
  }

  /** Which wording the recipient at that position gets: 0 is the content. */
  public int variantAt(int position) {
    return Math.floorMod(position, variants.size() + 1);
  }
}
