package dev.recado.domain.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When people, rather than programs, last wrote for the unit. An assistant leaves a conversation
 * that a person has taken over.
 *
 * @param byPhone on the unit's own phone, or on a computer linked to it
 * @param byMember in the inbox
 */
public record Takeover(Optional<Instant> byPhone, Optional<Instant> byMember) {
  public static final Takeover NONE = new Takeover(Optional.empty(), Optional.empty());

  /** The later of both. */
  public Optional<Instant> last() {
    return Stream.concat(byPhone.stream(), byMember.stream()).max(Instant::compareTo);
  }

  /** Both together, such as of two conversations that become one. */
  public Takeover and(Takeover other) {
    return new Takeover(later(byPhone, other.byPhone), later(byMember, other.byMember));
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return Stream.concat(one.stream(), other.stream()).max(Instant::compareTo);
  }
}
