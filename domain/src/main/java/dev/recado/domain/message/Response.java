package dev.recado.domain.message;

import dev.recado.domain.contact.Jid;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody added to a message: a reaction, or a vote in a poll. The last one of each person
 * counts; one without choices takes back what was added before.
 *
 * @param by who of the other side; empty for ourselves
 * @param choices the emoji, or the options voted for
 */
public record Response(Kind kind, Optional<Jid> by, List<String> choices, Instant at) {
  public enum Kind {
    REACTION,
    VOTE;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of two that one person said, the later one; of one instant always the same one. */
  public static final Comparator<Response> LATEST =
      Comparator.comparing(Response::at)
          .thenComparing(response -> String.join("\n", response.choices()));

  /**
   * What stands of everything that was said of one message, oldest first.
   *
   * @param direct whether there is only one other side, however it is written
   */
  public static List<Response> standing(boolean direct, List<Response> said) {
    return said.stream()
        .collect(
            Collectors.groupingBy(
                response -> response.kind() + " " + response.side(direct),
                Collectors.maxBy(LATEST)))
        .values()
        .stream()
        .flatMap(Optional::stream)
        .filter(response -> !response.takesBack())
        .sorted(LATEST)
        .toList();
  }

  private String side(boolean direct) {
    return by.map(jid -> direct ? "them" : jid.toString()).orElse("us");
  }

  public boolean takesBack() {
    return choices.isEmpty();
  }
}
