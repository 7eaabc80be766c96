package dev.recado.application.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.ContentDesk.Taken;
import dev.recado.application.media.port.MediaQueue;
import dev.recado.application.media.port.MediaQueue.Outcome;
import dev.recado.application.media.port.MediaQueue.Pending;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.media.FetchPolicy;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaRefusal;
import dev.recado.domain.message.ErrorDetail;
import java.time.Instant;
import java.util.Optional;

/** Writes down what became of a file of the gateway, and tells operators. */
public final class ConcludeMedia {
  private final Essentials essentials;
  private final MediaQueue queue;
  private final ContentDesk desk;

  public ConcludeMedia(Essentials essentials, MediaQueue queue, ContentDesk desk) {
    this.essentials = essentials;
    this.queue = queue;
    this.desk = desk;
  }

  /** How many bytes are taken at most. */
  long largest() {
    return desk.largest();
  }

  /** Whether it is too large, as its message says: then it is not fetched at all. */
  boolean refusedUnseen(TenantScope scope, Pending file) {
    Optional<MediaRefusal> refusal =
        file.claimedSize().filter(size -> size > 0).flatMap(desk::judge);
    refusal.ifPresent(reason -> refused(scope, file, reason));
    return refusal.isPresent();
  }

  void found(TenantScope scope, Pending file, byte[] bytes, Optional<FileName> name) {
    switch (desk.look(bytes, name, Optional.of(file.shownAs()))) {
      case Taken.Accepted taken -> {
        desk.keep(scope, file.id(), bytes);
        write(
            scope,
            file,
            new Outcome.Stored(taken.content(), Optional.of(taken.name())),
            Counted.MEDIA_STORED);
      }
      case Taken.Refused(MediaRefusal reason) -> refused(scope, file, reason);
    }
  }

  void tooLarge(TenantScope scope, Pending file) {
    desk.judge(largest() + 1).ifPresent(reason -> refused(scope, file, reason));
  }

  private void refused(TenantScope scope, Pending file, MediaRefusal reason) {
    write(scope, file, new Outcome.Refused(reason.label()), Counted.MEDIA_REFUSED);
  }

  /** It has no file, and will have none. */
  void absent(TenantScope scope, Pending file, String detail) {
    write(scope, file, new Outcome.Failed(plain(detail)), Counted.MEDIA_FAILED);
  }

  /**
   * @param gone whether the gateway says that it has the file no more
   */
  void failed(TenantScope scope, Pending file, boolean gone, String detail) {
    Instant now = essentials.now();
    Optional<Instant> next = FetchPolicy.nextTry(file.tries(), gone, now);
    if (next.isPresent()) {
      write(scope, file, new Outcome.Later(next.get(), plain(detail)), Counted.MEDIA_RETRIED);
    } else if (gone) {
      write(scope, file, new Outcome.Expired(plain(detail)), Counted.MEDIA_EXPIRED);
    } else {
      write(scope, file, new Outcome.Failed(plain(detail)), Counted.MEDIA_FAILED);
    }
  }

  private static String plain(String detail) {
    return new ErrorDetail(detail).text();
  }

  private void write(TenantScope scope, Pending file, Outcome outcome, Counted counted) {
    boolean first =
        essentials
            .transactions()
            .within(scope, () -> queue.conclude(scope, file.id(), outcome, essentials.now()));
    if (first) {
      essentials.counters().add(counted);
      note(scope, file, outcome);
    }
  }

  private void note(TenantScope scope, Pending file, Outcome outcome) {
    switch (outcome) {
      case Outcome.Stored stored -> line(scope, Level.INFO, "[Media] stored {} {}", file, "");
      case Outcome.Later(var next, String why) ->
          line(scope, Level.INFO, "[Media] not yet {} {}", file, why);
      case Outcome.Expired(String why) ->
          line(scope, Level.WARN, "[Media] expired {} {}", file, why);
      case Outcome.Failed(String why) -> line(scope, Level.WARN, "[Media] failed {} {}", file, why);
      case Outcome.Refused(String why) ->
          line(scope, Level.WARN, "[Media] refused {} {}", file, why);
    }
  }

  private void line(TenantScope scope, Level level, String pattern, Pending file, String why) {
    essentials.journal().write(level, Optional.of(scope.tenant()), pattern, file.id(), why);
  }
}
