package dev.recado.application.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.media.port.MediaQueue;
import dev.recado.application.media.port.MediaQueue.Pending;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.ConnectionId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the files that an event carried itself, once it is stored and before it is answered. One
 * that cannot be kept now is fetched by the worker like any other.
 */
public final class KeepInlineMedia {
  private final Essentials essentials;
  private final MediaQueue queue;
  private final ConcludeMedia conclusion;

  public KeepInlineMedia(Essentials essentials, MediaQueue queue, ConcludeMedia conclusion) {
    this.essentials = essentials;
    this.queue = queue;
    this.conclusion = conclusion;
  }

  /** After the commit; never throws. */
  public void keep(TenantScope scope, ConnectionId connection, List<GatewayEvent> events) {
    for (GatewayEvent event : events) {
      written(event)
          .filter(written -> written.attachment().base64().isPresent())
          .ifPresent(
              written ->
                  essentials
                      .guarded()
                      .run(scope.tenant(), "media", () -> keep(scope, connection, written)));
    }
  }

  private static Optional<Written> written(GatewayEvent event) {
    if (event instanceof MessageArrived arrived) {
      return Optional.of(arrived.message());
    }
    return event instanceof MessageEchoed echoed ? Optional.of(echoed.message()) : Optional.empty();
  }

  private void keep(TenantScope scope, ConnectionId connection, Written written) {
    List<Pending> awaited =
        essentials
            .transactions()
            .within(scope, () -> queue.awaited(scope, connection, written.id()));
    if (!awaited.isEmpty()) {
      bytes(written.attachment().base64().orElseThrow())
          .ifPresent(
              bytes -> awaited.forEach(file -> conclusion.found(scope, file, bytes, file.name())));
    }
  }

  private static Optional<byte[]> bytes(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64.replaceAll("\\s+", "")));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
