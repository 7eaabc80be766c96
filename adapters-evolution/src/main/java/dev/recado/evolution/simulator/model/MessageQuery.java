package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.Fields;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A {@code findMessages} question with the gateway's oddities: {@code offset} is the page size,
 * {@code limit} means nothing, {@code fromMe:false} filters nothing and times count only in pairs.
 */
public record MessageQuery(Fields where, int page, int pageSize)
    implements Predicate<StoredMessage> {
  private static final int DEFAULT_PAGE_SIZE = 50;
  private static final int LARGEST_PAGE = 10_000;

  public static MessageQuery from(Fields body) {
    return new MessageQuery(
        body.child("where"),
        Math.max(1, body.count("page", 1)),
        Math.clamp(body.count("offset", DEFAULT_PAGE_SIZE), 1, LARGEST_PAGE));
  }

  @Override
  public boolean test(StoredMessage message) {
    Fields key = where.child("key");
    return matches(key, "id", message.id())
        && matches(key, "remoteJid", message.remoteJid())
        && (!key.flag("fromMe", false) || message.fromMe())
        && matches(where, "messageType", message.type())
        && matches(where, "source", message.data().getString("source"))
        && inTime(message.timestamp());
  }

  private static boolean matches(Fields asked, String name, String value) {
    return asked.text(name).map(value::equals).orElse(true);
  }

  private boolean inTime(long timestamp) {
    Fields range = where.child("messageTimestamp");
    Optional<Instant> from = range.text("gte").flatMap(MessageQuery::instant);
    Optional<Instant> until = range.text("lte").flatMap(MessageQuery::instant);
    if (from.isEmpty() || until.isEmpty()) {
      return true;
    }
    return timestamp >= from.get().getEpochSecond() && timestamp <= until.get().getEpochSecond();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
