package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.media.port.MediaGateway;
import dev.recado.application.media.port.MediaGateway.OutgoingFile;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.operations.port.Traces;
import dev.recado.application.operations.port.Traces.Step;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.message.SendOutcome.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Brings one message to the gateway, in one call, outside of any transaction. */
public final class Carrier {
  private final Gateway gateway;
  private final MediaGateway files;
  private final MediaStorage storage;
  private final InstantSource clock;
  private final Traces traces;

  public Carrier(
      Gateway gateway,
      MediaGateway files,
      MediaStorage storage,
      InstantSource clock,
      Traces traces) {
    this.gateway = gateway;
    this.files = files;
    this.storage = storage;
    this.clock = clock;
    this.traces = traces;
  }

  SendOutcome carry(TenantScope scope, Due due) {
    Instant begun = clock.instant();
    SendOutcome outcome = outcome(scope, due);
    traces.ended(scope, due.message(), Step.ATTEMPTED, begun, word(outcome));
    return outcome;
  }

  private static String word(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted accepted -> "accepted";
      case SendOutcome.Rejected(Rejection why, var detail) -> why.name().toLowerCase(Locale.ROOT);
      case SendOutcome.FailedBefore failed -> "not_sent";
      case SendOutcome.Unknown unknown -> "unknown";
    };
  }

  /** The ports promise not to throw; what breaks that promise may have sent the message. */
  private SendOutcome outcome(TenantScope scope, Due due) {
    try {
      return switch (due.content()) {
        case OutboundContent.Text(MessageText text) -> gateway.send(due.instance(), due.to(), text);
        case OutboundContent.File file -> file(scope, due, file);
      };
    } catch (RuntimeException defect) {
      return new SendOutcome.Unknown(defect.toString());
    }
  }

  private SendOutcome file(TenantScope scope, Due due, OutboundContent.File file) {
    Optional<InputStream> bytes;
    try {
      bytes = storage.open(scope, file.media(), MediaStorage.Span.ALL);
    } catch (RuntimeException notReadable) {
      return new SendOutcome.FailedBefore("the file could not be read");
    }
    return bytes
        .map(content -> send(due, file, content))
        .orElseGet(
            () -> new SendOutcome.Rejected(Rejection.FILE_MISSING, "the file is kept no more"));
  }

  private SendOutcome send(Due due, OutboundContent.File file, InputStream content) {
    try (content) {
      return files.send(
          due.instance(),
          due.to(),
          new OutgoingFile(file.kind(), file.type(), file.name(), content, file.caption()));
    } catch (IOException notClosed) {
      return new SendOutcome.Unknown("the file could not be closed");
    }
  }
}
