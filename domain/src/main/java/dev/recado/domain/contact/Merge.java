package dev.recado.domain.contact;

import dev.recado.domain.member.MemberId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Two contacts that became one.
 *
 * @param kept the one that is left
 * @param gone the other, as it was
 * @param by the member who did it; empty when the gateway's reports showed it
 * @param undone when it was taken back; empty while it holds
 */
public record Merge(
    MergeId id,
    ContactId kept,
    Contact gone,
    Reason reason,
    Instant at,
    Optional<MemberId> by,
    Optional<Undone> undone) {
  public enum Reason {
    /** The gateway spoke of one person by the addresses of both. */
    LEARNED,
    BY_HAND;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no such reason
     */
    public static Reason of(String label) {
      return Arrays.stream(values())
          .filter(reason -> reason.label().equals(label))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(label));
    }
  }

  /** Who took it back, and when. */
  public record Undone(Instant at, Optional<MemberId> by) {}
}
