package dev.recado.domain.message;

import dev.recado.domain.contact.Party;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Of which message a change is said to be. The gateway passes on what the acting device says, and a
 * hostile one may name any message, so a change is applied only where its claim can be true: people
 * change their own messages, in the chat where they are.
 *
 * @param any the change may be of a message for which one of these is true
 */
public record Claim(List<Target> any) {
  /** Nothing is said that could be checked. */
  public static final Claim NONE =
      new Claim(
          Arrays.stream(Direction.values())
              .map(direction -> new Target(direction, Optional.empty(), Optional.empty()))
              .toList());

  /** It cannot be true of any message. */
  public static final Claim NOTHING = new Claim(List.of());

  /** A message of ours or of the other side, in that chat. */
  public static Claim in(Party chat) {
    return new Claim(
        List.of(Target.of(Direction.INBOUND, chat), Target.of(Direction.OUTBOUND, chat)));
  }

  public static Claim of(Direction direction, Party chat) {
    return new Claim(List.of(Target.of(direction, chat)));
  }

  /**
   * @param chat empty for any
   * @param author who of a group is to have written it; empty for anybody
   */
  public record Target(Direction direction, Optional<Party> chat, Optional<Party> author) {
    static Target of(Direction direction, Party chat) {
      return new Target(direction, Optional.of(chat), Optional.empty());
    }

    /** With all that is known of whom it names. */
    public Target knowing(UnaryOperator<Party> known) {
      return new Target(direction, chat.map(known), author.map(known));
    }

    /**
     * @param where the chat the message is in
     * @param by who of a group wrote it, where that is known
     */
    public boolean admits(Direction which, Party where, Optional<Party> by) {
      return which == direction
          && chat.filter(where::contradicts).isEmpty()
          && author.filter(claimed -> by.filter(claimed::contradicts).isPresent()).isEmpty();
    }
  }

  public boolean admits(Direction which, Party where, Optional<Party> by) {
    return any.stream().anyMatch(target -> target.admits(which, where, by));
  }

  /** With all that is known of whom it names. */
  public Claim knowing(UnaryOperator<Party> known) {
    return new Claim(any.stream().map(target -> target.knowing(known)).toList());
  }

  /** Either of both. */
  public Claim or(Claim other) {
    return new Claim(Stream.concat(any.stream(), other.any.stream()).toList());
  }

  /** By that member of a group. */
  public Claim by(Party author) {
    return new Claim(
        any.stream()
            .map(target -> new Target(target.direction(), target.chat(), Optional.of(author)))
            .toList());
  }
}
