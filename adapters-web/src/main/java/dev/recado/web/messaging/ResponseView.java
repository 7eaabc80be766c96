package dev.recado.web.messaging;

import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.Response;
import dev.recado.domain.message.Revised;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others did to a message. */
public final class ResponseView {
  private ResponseView() {}

  /**
   * A reaction.
   *
   * @param by {@code us} or {@code customer}
   * @param jid the customer's identifier; null for ourselves
   */
  public record Reaction(String by, @Nullable String jid, String emoji, Instant at) {}

  /**
   * A vote in a poll.
   *
   * @param by {@code us} or {@code customer}
   * @param jid the customer's identifier; null for ourselves
   */
  public record Vote(String by, @Nullable String jid, List<String> options, Instant at) {}

  /**
   * What a message said before an edit.
   *
   * @param content null where it had no words
   * @param until when it was replaced
   */
  public record Edit(@Nullable String content, Instant until) {
    static Edit from(Revised revised) {
      return new Edit(revised.text().orElse(null), revised.until());
    }
  }

  static List<Reaction> reactions(List<Response> responses) {
    return responses.stream()
        .filter(response -> response.kind() == Response.Kind.REACTION)
        .map(
            response ->
                new Reaction(
                    by(response), jid(response), response.choices().getFirst(), response.at()))
        .toList();
  }

  static List<Vote> votes(List<Response> responses) {
    return responses.stream()
        .filter(response -> response.kind() == Response.Kind.VOTE)
        .map(response -> new Vote(by(response), jid(response), response.choices(), response.at()))
        .toList();
  }

  private static String by(Response response) {
    return response.by().isPresent() ? "customer" : "us";
  }

  private static @Nullable String jid(Response response) {
    return response.by().map(Jid::toString).orElse(null);
  }
}
