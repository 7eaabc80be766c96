package dev.recado.testkit.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.VitalSigns;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.Strain;
import dev.recado.domain.connection.VitalLimits;
import dev.recado.domain.connection.Vitals;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.connections.ConnectionTables.CareRow;
import dev.recado.testkit.inbox.InboxTables;
import dev.recado.testkit.messaging.MessageTables;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Vital signs in memory. */
public final class InMemoryVitalSigns implements VitalSigns {
  private static final int USUAL = 10;
  private static final int MOST = 1000;
  private static final Set<Delivery> ACCEPTED =
      EnumSet.of(Delivery.SENT, Delivery.DELIVERED, Delivery.READ);
  private static final Set<Strain> JUDGED = EnumSet.of(Strain.UNACKNOWLEDGED, Strain.SILENT);

  private final InMemoryStore store;
  private final ConnectionTables connections;
  private final MessageTables messages;
  private final InboxTables inbox;

  public InMemoryVitalSigns(
      InMemoryStore store,
      ConnectionTables connections,
      MessageTables messages,
      InboxTables inbox) {
    this.store = store;
    this.connections = connections;
    this.messages = messages;
    this.inbox = inbox;
  }

  @Override
  public Vitals of(TenantScope scope, ConnectionId connection, VitalLimits limits, Instant now) {
    return connections.connections().find(scope, connection).isPresent()
        ? vitals(connection, limits, now)
        : new Vitals(0, 0, Optional.empty());
  }

  private Vitals vitals(ConnectionId connection, VitalLimits limits, Instant now) {
    List<Message> accepted =
        sent(connection, now.minus(limits.window()), now.minus(limits.patience())).toList();
    long undelivered =
        accepted.stream().filter(message -> message.delivery() == Delivery.SENT).count();
    return new Vitals(
        accepted.size(),
        (int) undelivered,
        events(connection, Instant.MIN, now).max(Instant::compareTo));
  }

  /** Accepted after the first instant, and not after the second. */
  private Stream<Message> sent(ConnectionId connection, Instant from, Instant to) {
    return messages
        .messages()
        .everywhere()
        .filter(row -> row.order().isPresent())
        .map(MessageTables.MessageRow::value)
        .filter(message -> message.connection().equals(connection))
        .filter(message -> ACCEPTED.contains(message.delivery()))
        .filter(
            message ->
                message
                    .marks()
                    .sentAt()
                    .filter(at -> at.isAfter(from) && !at.isAfter(to))
                    .isPresent());
  }

  private Stream<Instant> events(ConnectionId connection, Instant from, Instant to) {
    return inbox
        .rawEvents()
        .everywhere()
        .map(InboxTables.RawRow::value)
        .filter(event -> event.connection().equals(connection))
        .map(event -> event.receivedAt())
        .filter(at -> at.isAfter(from) && !at.isAfter(to));
  }

  @Override
  public int reconnects(TenantScope scope, ConnectionId connection, Instant since) {
    return (int)
        inbox
            .rawEvents()
            .all(scope)
            .map(InboxTables.RawRow::value)
            .filter(event -> event.connection().equals(connection))
            .filter(event -> event.event().equals("connection.update"))
            .filter(event -> !event.receivedAt().isBefore(since))
            .limit(MOST)
            .count();
  }

  @Override
  public List<Judged> judge(VitalLimits limits, Instant now) {
    return store.alone(
        () ->
            connections
                .care()
                .everywhere()
                .flatMap(row -> judged(row, limits, now).stream())
                .toList());
  }

  private Optional<Judged> judged(CareRow row, VitalLimits limits, Instant now) {
    Connection connection = connections.connections().get(row.connection()).orElseThrow().value();
    Optional<Strain> before = row.care().strain();
    boolean ours = before.filter(strain -> !JUDGED.contains(strain)).isEmpty();
    Optional<Strain> after =
        connection.connected() ? verdict(connection, limits, now) : Optional.empty();
    if (after.equals(before) || connection.connected() && !ours) {
      return Optional.empty();
    }
    connections
        .care()
        .replaceAnywhere(
            row.connection(), row.with(row.care().strained(after)).dueAt(Optional.of(now)));
    return Optional.of(new Judged(row.tenant(), row.connection(), before, after));
  }

  private Optional<Strain> verdict(Connection connection, VitalLimits limits, Instant now) {
    Vitals vitals = vitals(connection.id(), limits, now);
    if (vitals.accepted() >= limits.least()
        && vitals.undelivered() * 100L >= (long) limits.percent() * vitals.accepted()) {
      return Optional.of(Strain.UNACKNOWLEDGED);
    }
    return silent(connection, vitals, limits, now) ? Optional.of(Strain.SILENT) : Optional.empty();
  }

  private boolean silent(Connection connection, Vitals vitals, VitalLimits limits, Instant now) {
    Optional<Instant> sign =
        Stream.of(vitals.lastEventAt(), connection.connectedAt())
            .flatMap(Optional::stream)
            .max(Instant::compareTo);
    Instant latest = now.minus(limits.silence());
    return sign.filter(at -> !at.isAfter(latest))
        .filter(at -> answersMissing(connection, at, limits, now) || usual(connection, limits, now))
        .isPresent();
  }

  private boolean answersMissing(
      Connection connection, Instant sign, VitalLimits limits, Instant now) {
    Instant latest = now.minus(limits.silence());
    return sent(connection.id(), now.minus(limits.window()), latest)
        .anyMatch(message -> !message.marks().sentAt().orElseThrow().isBefore(sign));
  }

  private boolean usual(Connection connection, VitalLimits limits, Instant now) {
    return Stream.of(Duration.ofDays(1), Duration.ofDays(7))
        .map(now::minus)
        .allMatch(
            then -> events(connection.id(), then.minus(limits.silence()), then).count() >= USUAL);
  }

  @Override
  public Map<Strain, Integer> census() {
    Map<Strain, Integer> census = new EnumMap<>(Strain.class);
    connections
        .care()
        .everywhere()
        .flatMap(row -> row.care().strain().stream())
        .forEach(strain -> census.merge(strain, 1, Integer::sum));
    return census;
  }
}
