package dev.recado.application.media.port;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The files that messages came with and that are still at the gateway. */
public interface MediaQueue {
  /**
   * How the gateway can be asked for a file.
   *
   * @param message the id of the message it came with
   * @param address where the gateway put it, if it said so
   * @param reference the message itself, as JSON, for a gateway that forgot it
   */
  record Source(ProviderMessageId message, Optional<URI> address, Optional<String> reference) {}

  /**
   * A file that came with a message.
   *
   * @param claimedSize as the message says
   * @param firstTry not to be fetched before
   */
  record Expected(
      MediaId id,
      MessageId message,
      UnitId unit,
      ConnectionId connection,
      MessageType shownAs,
      Optional<FileName> name,
      Optional<Long> claimedSize,
      Source source,
      Instant firstTry,
      Instant now) {}

  /** A file whose turn has come; whoever claimed it has it until the lease ends. */
  record Due(TenantId tenant, MediaId media) implements ClaimedWork {}

  /**
   * A file that is to be fetched.
   *
   * @param instance the present one of its connection
   * @param tries how often it was claimed
   */
  record Pending(
      MediaId id,
      InstanceName instance,
      MessageType shownAs,
      Optional<FileName> name,
      Optional<Long> claimedSize,
      Source source,
      int tries) {}

  /** What became of a file. */
  sealed interface Outcome {
    record Stored(MediaFile.Content content, Optional<FileName> name) implements Outcome {}

    /** To be tried again. */
    record Later(Instant nextTry, String reason) implements Outcome {}

    record Expired(String reason) implements Outcome {}

    record Failed(String reason) implements Outcome {}

    record Refused(String reason) implements Outcome {}
  }

  /** Lists a file and makes it that of its message, which has to be there. */
  void expect(TenantScope scope, Expected file);

  /** Files of all tenants that are due, the longest due first. Needs no transaction. */
  List<Due> claim(Instant now, Duration lease, int limit);

  /** A file that is to be fetched; empty when it is not, or no more. */
  Optional<Pending> pending(TenantScope scope, MediaId media);

  /** Files that are to be fetched and came with a message of that id. */
  List<Pending> awaited(TenantScope scope, ConnectionId connection, ProviderMessageId message);

  /**
   * Writes what became of it.
   *
   * @return false when somebody else was faster: nothing changed
   */
  boolean conclude(TenantScope scope, MediaId media, Outcome outcome, Instant now);
}
