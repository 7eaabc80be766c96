package dev.recado.application.media;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaGateway;
import dev.recado.application.media.port.MediaGateway.Fetched;
import dev.recado.application.media.port.MediaQueue;
import dev.recado.application.media.port.MediaQueue.Due;
import dev.recado.application.media.port.MediaQueue.Pending;
import dev.recado.application.media.port.WebFiles;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.media.FileName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Fetches the files that messages came with, promptly, because WhatsApp forgets them. Any number of
 * workers on any number of nodes may call it: a file is in one worker's hands at a time.
 */
public final class FetchMedia {
  /** Asking in two ways may take two minutes, keeping the file some seconds more. */
  static final Duration LEASE = Duration.ofMinutes(4);

  private final Essentials essentials;
  private final JobGate gate;
  private final MediaQueue queue;
  private final Sources sources;
  private final ConcludeMedia conclusion;
  private final Executor executor;

  /** Where files come from. */
  public record Sources(MediaGateway gateway, WebFiles web) {}

  /**
   * @param executor works on the claimed files, so many at once as memory allows
   */
  public FetchMedia(
      Essentials essentials,
      JobGate gate,
      MediaQueue queue,
      Sources sources,
      ConcludeMedia conclusion,
      Executor executor) {
    this.essentials = essentials;
    this.gate = gate;
    this.queue = queue;
    this.sources = sources;
    this.conclusion = conclusion;
    this.executor = executor;
  }

  /**
   * @return how many files were claimed; 0 when there is nothing to do
   */
  public int once(int limit) {
    List<Due> claimed = queue.claim(essentials.now(), LEASE, limit);
    claimed.forEach(file -> executor.execute(() -> fetch(file)));
    return claimed.size();
  }

  /** A file whose worker fails comes back when its lease ends. */
  private void fetch(Due due) {
    essentials.guarded().run(due.tenant(), "media", () -> fetch(gate.enter(due), due));
  }

  private void fetch(TenantScope scope, Due due) {
    Optional<Pending> pending =
        essentials.transactions().within(scope, () -> queue.pending(scope, due.media()));
    pending
        .filter(file -> !conclusion.refusedUnseen(scope, file))
        .filter(file -> !fromAddress(scope, file))
        .ifPresent(file -> fromGateway(scope, file));
  }

  /** The place the gateway named is the quickest way, if it is one that may be asked. */
  private boolean fromAddress(TenantScope scope, Pending file) {
    return file.source()
        .address()
        .map(
            address -> sources.web().fetch(WebFiles.NamedBy.GATEWAY, address, conclusion.largest()))
        .map(fetched -> settled(scope, file, fetched))
        .orElse(false);
  }

  private boolean settled(TenantScope scope, Pending file, WebFiles.Fetched fetched) {
    return switch (fetched) {
      case WebFiles.Fetched.Found(byte[] bytes) -> {
        conclusion.found(scope, file, bytes, file.name());
        yield true;
      }
      case WebFiles.Fetched.Forbidden forbidden -> {
        essentials.counters().add(Counted.MEDIA_GATEWAY_ADDRESS_REFUSED);
        yield false;
      }
      case WebFiles.Fetched.TooLarge large -> {
        conclusion.tooLarge(scope, file);
        yield true;
      }
      case WebFiles.Fetched.Failed failed -> false;
    };
  }

  private void fromGateway(TenantScope scope, Pending file) {
    MediaGateway.Wanted wanted =
        new MediaGateway.Wanted(
            file.source().message(), file.source().reference(), conclusion.largest());
    switch (sources.gateway().fetch(file.instance(), wanted)) {
      case Fetched.Found(byte[] bytes, Optional<String> name) ->
          conclusion.found(scope, file, bytes, file.name().or(() -> name.flatMap(FileName::of)));
      case Fetched.TooLarge large -> conclusion.tooLarge(scope, file);
      case Fetched.Gone(String detail) -> conclusion.failed(scope, file, true, detail);
      case Fetched.NoFile(String detail) -> conclusion.absent(scope, file, detail);
      case Fetched.NotNow(String detail) -> conclusion.failed(scope, file, false, detail);
    }
  }
}
