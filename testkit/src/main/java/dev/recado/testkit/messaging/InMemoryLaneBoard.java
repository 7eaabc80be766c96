package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.LaneBoard;
import dev.recado.application.operations.Page;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.campaigns.CampaignTables;
import dev.recado.testkit.campaigns.RecipientBook;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.connections.ConnectionTables.ConnectionRow;
import dev.recado.testkit.messaging.MessageTables.LaneRow;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lanes as they stand, from the rows in memory. */
public final class InMemoryLaneBoard implements LaneBoard {
  private static final Keyset<ConnectionRow> KEYSET =
      new Keyset<>(row -> Instant.EPOCH, row -> row.value().id().value());

  private final ConnectionTables connections;
  private final MessageTables messages;
  private final CampaignTables campaigns;
  private final RecipientBook recipients;

  public InMemoryLaneBoard(
      ConnectionTables connections,
      MessageTables messages,
      CampaignTables campaigns,
      RecipientBook recipients) {
    this.connections = connections;
    this.messages = messages;
    this.campaigns = campaigns;
    this.recipients = recipients;
  }

  @Override
  public Page<ConnectionId> page(
      TenantScope scope, Optional<UnitId> unit, boolean busy, Page.Request request) {
    Optional<UnitId> only = unit.or(scope::boundTo);
    Page<ConnectionRow> page =
        KEYSET.page(
            connections
                .connections()
                .all(scope)
                .filter(row -> only.filter(one -> !one.equals(row.value().unit())).isEmpty())
                .filter(row -> !busy || busy(row)),
            request);
    return new Page<>(page.items().stream().map(row -> row.value().id()).toList(), page.next());
  }

  private boolean busy(ConnectionRow row) {
    return messages
        .lanes()
        .get(row.value().id())
        .filter(lane -> lane.woken().isPresent() || lane.heldUntil().isPresent())
        .isPresent();
  }

  @Override
  public Page<Place> everywhere(boolean busy, Page.Request request) {
    Page<ConnectionRow> page =
        KEYSET.page(
            connections.connections().everywhere().filter(row -> !busy || busy(row)), request);
    return new Page<>(
        page.items().stream().map(row -> new Place(row.tenant(), row.value().id())).toList(),
        page.next());
  }

  @Override
  public Optional<Standing> of(TenantScope scope, ConnectionId id) {
    return connections.connections().find(scope, id).map(row -> standing(scope, row.value()));
  }

  private Standing standing(TenantScope scope, Connection connection) {
    Optional<LaneRow> lane = messages.lanes().find(scope, connection.id());
    return new Standing(
        connection.id(),
        connection.unit(),
        connection.phone(),
        connection.status().state(),
        lane.flatMap(LaneRow::woken),
        lane.flatMap(row -> row.heldUntil().map(until -> new Lease(row.holder(), until))),
        queues(scope, connection.id()),
        recipients(scope, connection.unit()));
  }

  private Map<SendKind, Queue> queues(TenantScope scope, ConnectionId connection) {
    Map<SendKind, Queue> queues = new EnumMap<>(SendKind.class);
    for (SendKind kind : SendKind.values()) {
      waiting(scope, connection, kind)
          .map(row -> row.value().createdAt())
          .min(Instant::compareTo)
          .ifPresent(
              oldest -> {
                long count = waiting(scope, connection, kind).limit(MOST).count();
                queues.put(kind, new Queue(Math.toIntExact(count), oldest));
              });
    }
    return queues;
  }

  private Stream<MessageRow> waiting(TenantScope scope, ConnectionId connection, SendKind kind) {
    return messages
        .messages()
        .all(scope)
        .filter(row -> row.value().delivery() == Delivery.QUEUED)
        .filter(row -> row.value().connection().equals(connection))
        .filter(row -> row.order().filter(order -> order.kind() == kind).isPresent());
  }

  private int recipients(TenantScope scope, UnitId unit) {
    return campaigns
        .campaigns()
        .all(scope)
        .filter(row -> row.value().unit().equals(unit))
        .filter(row -> row.value().status() == CampaignStatus.PROCESSING)
        .mapToInt(row -> recipients.tally(scope, row.value().id()).pending())
        .sum();
  }
}
