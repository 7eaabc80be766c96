package dev.recado.ui.campaigns;

import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.message.MessageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the step of the message shows.
 *
 * @param id null while there is no draft yet
 * @param units to choose from, while there is no draft yet
 * @param variants always four, those that are not used are empty
 */
public record MessageStep(
    @Nullable String id,
    String action,
    List<UnitChoice> units,
    String name,
    String content,
    List<String> variants,
    List<Bubble> bubbles) {
  private static final int MOST = 4;

  /** A unit that can send it. */
  public record UnitChoice(String id, String name, boolean chosen) {}

  /** How one wording reads. */
  public record Bubble(int number, String text, List<String> variables, @Nullable String problem) {}

  static List<String> four(List<String> variants) {
    List<String> all = new ArrayList<>(variants);
    while (all.size() < MOST) {
      all.add("");
    }
    return all;
  }

  static List<String> variants(Optional<Campaign> campaign) {
    return campaign
        .map(known -> known.plan().variants().stream().map(MessageText::value).toList())
        .orElse(List.of());
  }
}
