package dev.recado.application.messaging;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.connections.port.Gateway.FoundMessage;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.messaging.port.Settlements;
import dev.recado.application.messaging.port.Settlements.DueLook;
import dev.recado.application.messaging.port.Settlements.Uncertain;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SettlementPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out from evidence whether a message left: its echo settles it at once; otherwise the
 * gateway is asked what it remembers. Nothing is sent again before two looks at an open connection,
 * at least 30 seconds apart, found nothing.
 */
public final class SettleUncertain {
  /** Clocks differ and WhatsApp counts whole seconds. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  /** A call lasts at most 40 seconds; what came later is another message. */
  private static final Duration LATEST = Duration.ofSeconds(60);

  private final Essentials essentials;
  private final JobGate gate;
  private final Settlements settlements;
  private final Ledger ledger;
  private final Lanes lanes;
  private final Gateway gateway;
  private final VerdictReport report;

  public SettleUncertain(
      Essentials essentials,
      JobGate gate,
      Settlements settlements,
      Ledger ledger,
      Lanes lanes,
      Gateway gateway) {
    this.essentials = essentials;
    this.gate = gate;
    this.settlements = settlements;
    this.ledger = ledger;
    this.lanes = lanes;
    this.gateway = gateway;
    report = new VerdictReport(essentials);
  }

  /** What settled a message, and where it stands since. */
  private record Concluded(Verdict verdict, Delivery delivery) {}

  /**
   * Looks into the uncertain messages that are due.
   *
   * @return how many were looked into
   */
  public int once(int limit) {
    List<DueLook> due = settlements.due(essentials.now(), limit);
    due.forEach(
        look ->
            essentials.guarded().run(look.tenant(), "settle", () -> look(gate.enter(look), look)));
    return due.size();
  }

  private void look(TenantScope scope, DueLook look) {
    Optional<Uncertain> open =
        essentials.transactions().within(scope, () -> settlements.open(scope, look.message()));
    open.ifPresent(uncertain -> investigate(scope, uncertain));
  }

  private void investigate(TenantScope scope, Uncertain uncertain) {
    Optional<List<FoundMessage>> remembered = ask(uncertain);
    Optional<Concluded> concluded =
        essentials
            .transactions()
            .within(
                scope,
                () ->
                    settlements
                        .open(scope, uncertain.message())
                        .flatMap(still -> decide(scope, still, remembered)));
    concluded.ifPresent(
        end -> report.write(scope, uncertain.message(), end.verdict(), end.delivery()));
    essentials.changes().announce(new Topic.LaneDue());
  }

  /** Empty when the gateway could not be asked: then its silence proves nothing. */
  private Optional<List<FoundMessage>> ask(Uncertain uncertain) {
    Instant from = uncertain.begunAt().minus(TOLERANCE);
    Instant to = uncertain.begunAt().plus(LATEST);
    try {
      return Optional.of(
          uncertain.chats().stream()
              .flatMap(chat -> gateway.find(uncertain.instance(), chat, from, to).stream())
              .filter(FoundMessage::fromMe)
              .filter(found -> same(uncertain.content().asRead(), found))
              .filter(found -> !found.at().isBefore(from) && !found.at().isAfter(to))
              .sorted(Comparator.comparing(FoundMessage::at))
              .toList());
    } catch (RuntimeException notNow) {
      return Optional.empty();
    }
  }

  private static boolean same(MessageContent ours, FoundMessage found) {
    return found.type() == ours.type() && found.text().equals(ours.text());
  }

  private Optional<Concluded> decide(
      TenantScope scope, Uncertain uncertain, Optional<List<FoundMessage>> remembered) {
    Instant now = essentials.now();
    Optional<ProviderMessageId> ours = remembered.flatMap(all -> unclaimed(scope, uncertain, all));
    if (ours.isPresent()) {
      return Optional.of(conclude(scope, uncertain, new Verdict.Sent(ours.get())));
    }
    boolean absent = remembered.isPresent() && uncertain.open();
    Optional<Instant> first = uncertain.firstAbsent();
    if (absent && first.filter(then -> SettlementPolicy.provesAbsence(then, now)).isPresent()) {
      return Optional.of(conclude(scope, uncertain, notSent(uncertain, now)));
    }
    settlements.looked(
        scope,
        uncertain.message(),
        absent ? first.or(() -> Optional.of(now)) : first,
        SettlementPolicy.nextLook(uncertain.since(), uncertain.looks() + 1));
    return Optional.empty();
  }

  private static Verdict notSent(Uncertain uncertain, Instant now) {
    return ConcludeAttempt.notSent(uncertain.attempts(), "not sent, as the gateway shows", now);
  }

  private Optional<ProviderMessageId> unclaimed(
      TenantScope scope, Uncertain uncertain, List<FoundMessage> all) {
    Set<ProviderMessageId> ids = all.stream().map(FoundMessage::id).collect(Collectors.toSet());
    Set<ProviderMessageId> taken = settlements.taken(scope, uncertain.connection(), ids);
    return all.stream().map(FoundMessage::id).filter(id -> !taken.contains(id)).findFirst();
  }

  private Concluded conclude(TenantScope scope, Uncertain uncertain, Verdict verdict) {
    Delivery delivery = ledger.conclude(scope, uncertain.attempt(), verdict, essentials.now());
    lanes.wake(scope, uncertain.connection(), essentials.now());
    return new Concluded(verdict, delivery);
  }
}
