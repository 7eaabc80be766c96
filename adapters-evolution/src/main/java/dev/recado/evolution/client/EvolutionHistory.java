package dev.recado.evolution.client;

import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.inbox.port.History;
import dev.recado.domain.recovery.Span;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What Evolution API keeps in its database, asked by {@code findMessages} over all chats. Its
 * answers speak the dialect of the database, which may differ from that of the webhooks, so each
 * record goes to the same reader as they do.
 */
public final class EvolutionHistory implements History {
  private static final int PAGE = 50;
  private final CheckedCalls calls;
  private final EventReader reader;

  public EvolutionHistory(EvolutionHttp http, EventReader reader) {
    this.calls = new CheckedCalls(http);
    this.reader = reader;
  }

  @Override
  public Leaf read(Source source, Span span, int page) {
    JsonObject body = Bodies.find(span.from(), span.to(), page, PAGE);
    Answer answer =
        calls.require(calls.exchange(Call.post("/chat/findMessages", source.instance(), body)));
    List<JsonObject> records = records(answer);
    List<FoundRecord> found = records.stream().flatMap(FoundRecord::of).toList();
    return new Leaf(
        found.stream()
            .filter(record -> within(span, record))
            .map(record -> record.read(source, reader))
            .toList(),
        last(answer, records.size(), page) || found.stream().anyMatch(old -> before(span, old)));
  }

  /** Anything else under HTTP 200 must not pass for an empty history. */
  private static List<JsonObject> records(Answer answer) {
    if (answer.object("messages").get("records") instanceof JsonArray records) {
      return Values.objects(records);
    }
    throw new GatewayFailed(
        "history_unreadable",
        "The gateway's history cannot be read",
        "The answer to findMessages has no records. Check the version of Evolution API.");
  }

  /** {@code pages} is trusted to say that there is no more, and not to say that there is. */
  private static boolean last(Answer answer, int records, int page) {
    return records < PAGE
        || Values.number(answer.object("messages"), "pages").orElse(Long.MAX_VALUE) <= page;
  }

  /** The gateway counts whole seconds, and a version that does not filter gives everything. */
  private static boolean within(Span span, FoundRecord record) {
    return !before(span, record) && !record.at().isAfter(span.to());
  }

  private static boolean before(Span span, FoundRecord record) {
    return record.at().isBefore(span.from().truncatedTo(ChronoUnit.SECONDS));
  }
}
