package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.recovery.Span;
import java.time.Instant;

/** One look into one history: the watermark follows what was read whole. */
final class GapLook {
  /** Of at most 500 messages each; what remains is read by the next look. */
  private static final int CHAPTERS = 6;

  private final TenantScope scope;
  private final WebhookDirectory.Entry entry;
  private final Essentials essentials;
  private final GapBook book;
  private final TakeRecovered recovered;
  private Instant readUntil;
  private int total;

  /**
   * @param readUntil the watermark as it is now
   */
  GapLook(
      TenantScope scope,
      WebhookDirectory.Entry entry,
      Instant readUntil,
      Essentials essentials,
      GapBook book,
      TakeRecovered recovered) {
    this.scope = scope;
    this.entry = entry;
    this.readUntil = readUntil;
    this.essentials = essentials;
    this.book = book;
    this.recovered = recovered;
  }

  /**
   * Reads what lies ahead.
   *
   * @return whether it came to the end
   */
  boolean through(HistoryWalk walk, Span ahead) {
    try {
      return read(walk, ahead);
    } finally {
      tell();
    }
  }

  /** However much there is, the watermark moves: what the last look read is read again first. */
  private boolean read(HistoryWalk walk, Span all) {
    Instant start = readUntil;
    Span ahead = all;
    for (int chapter = 1; chapter <= CHAPTERS || !readUntil.isAfter(start); chapter++) {
      Instant read = take(walk.next(ahead));
      if (!read.isBefore(all.to())) {
        return true;
      }
      ahead = new Span(read, all.to());
    }
    return false;
  }

  private Instant take(HistoryWalk.Chapter chapter) {
    int found = recovered.take(scope, entry, chapter.found());
    total += found;
    Instant read = chapter.span().to();
    Instant before = readUntil;
    readUntil = read.isAfter(before) ? read : before;
    book.advance(scope, entry.connection(), before, readUntil, found);
    return read;
  }

  private void tell() {
    if (total > 0) {
      essentials
          .journal()
          .info(scope.tenant(), "[gapHealer] recovered {} at {}", total, entry.connection());
    }
  }
}
