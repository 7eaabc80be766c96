package dev.recado.ui.campaigns;

import dev.recado.domain.campaign.Harm;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a campaign stands still: the words of whoever paused it, or the figures on which it stopped
 * by itself.
 *
 * @param kind of the figures, as its text is named; null for words
 */
public record Why(
    String words, @Nullable String kind, int count, int of, String percent, int limit) {
  static @Nullable Why from(Optional<String> error) {
    return error.map(Why::of).orElse(null);
  }

  private static Why of(String words) {
    return Harm.read(words)
        .map(
            harm ->
                new Why(
                    words,
                    harm.kind().name().toLowerCase(Locale.ROOT),
                    harm.count(),
                    harm.of(),
                    harm.percent(),
                    harm.limit()))
        .orElseGet(() -> new Why(words, null, 0, 0, "", 0));
  }
}
