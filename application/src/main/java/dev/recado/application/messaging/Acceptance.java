package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.OutgoingFiles;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.messaging.port.Messages.Accepted;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.Secrets;
import dev.recado.application.operations.port.Traces;
import dev.recado.application.operations.port.Traces.Step;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.MessageExpiry;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.message.Sender;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Accepts a message once and makes its lane due: the part that all ways of sending share. */
public final class Acceptance {
  private final Essentials essentials;
  private final Messages messages;
  private final Lanes lanes;
  private final Secrets secrets;
  private final OutgoingFiles files;
  private final Traces traces;

  public Acceptance(
      Essentials essentials,
      Messages messages,
      Lanes lanes,
      Secrets secrets,
      OutgoingFiles files,
      Traces traces) {
    this.essentials = essentials;
    this.messages = messages;
    this.lanes = lanes;
    this.secrets = secrets;
    this.files = files;
    this.traces = traces;
  }

  /**
   * What was asked, apart from where it goes.
   *
   * @param target what identifies the addressee in the request, to tell a repeat from another
   *     request
   * @param sender in whose name it speaks
   * @param expiresAt when it is too late to send; empty for the usual time
   */
  record Request(
      UnitId unit,
      String target,
      Asked asked,
      Optional<IdempotencyKey> key,
      Sender sender,
      Optional<Instant> expiresAt) {
    /** In a member's name, expiring at the usual time. */
    Request(UnitId unit, String target, Asked asked, Optional<IdempotencyKey> key) {
      this(unit, target, asked, key, Sender.AGENT, Optional.empty());
    }
  }

  /** Where it goes, found out only for a request that is new. */
  record Route(Connection connection, Conversation conversation, SendKind kind) {}

  /**
   * Follows a link, unless the key says that this was done before; outside of any transaction.
   *
   * @param unit from which it is to be sent; asked for inside a transaction
   */
  Asked prepared(
      TenantScope scope, Supplier<UnitId> unit, Asked asked, Optional<IdempotencyKey> key) {
    return asked instanceof Asked.Link link ? followed(scope, unit, link, key) : asked;
  }

  private Asked followed(
      TenantScope scope, Supplier<UnitId> unit, Asked.Link link, Optional<IdempotencyKey> key) {
    UnitId owner = essentials.transactions().within(scope, unit);
    boolean before =
        key.isPresent()
            && essentials
                .transactions()
                .within(scope, () -> messages.byKey(scope, owner, key.get()).isPresent());
    return before ? link : files.fetch(scope, owner, link);
  }

  /** Inside the caller's transaction. */
  Receipt accept(TenantScope scope, Request request, Supplier<Route> route) {
    String hash = secrets.digest(request.target() + "\n" + request.asked().identity());
    return request
        .key()
        .flatMap(key -> messages.byKey(scope, request.unit(), key))
        .map(seen -> repeated(seen, hash))
        .orElseGet(() -> queue(scope, request, route.get(), hash));
  }

  private Receipt queue(TenantScope scope, Request request, Route route, String hash) {
    Instant now = essentials.now();
    Messages.Draft draft =
        new Messages.Draft(
            new MessageId(essentials.ids().next()),
            request.unit(),
            route.connection().id(),
            route.conversation().id(),
            route.kind(),
            request.sender(),
            files.content(scope, request.unit(), request.asked()),
            request.key(),
            hash,
            MessageExpiry.of(route.kind(), request.expiresAt(), now),
            now);
    return switch (messages.acceptOnce(scope, draft)) {
      case Accepted.New(MessageId id) -> {
        lanes.wake(scope, route.connection().id(), now);
        traces.ended(scope, id, Step.ACCEPTED, now, "queued");
        yield new Receipt.Accepted(id);
      }
      case Accepted.Seen seen -> repeated(seen, hash);
    };
  }

  private Receipt repeated(Accepted.Seen seen, String hash) {
    if (!seen.requestHash().equals(hash)) {
      throw new KeyReused();
    }
    essentials.counters().add(Counted.SEND_REPEATED);
    return new Receipt.AcceptedBefore(seen.message());
  }

  /** Wakes the workers of this process; to be called after the commit. */
  Receipt announced(Receipt receipt) {
    if (receipt instanceof Receipt.Accepted) {
      essentials.changes().announce(new Topic.LaneDue());
    }
    return receipt;
  }
}
