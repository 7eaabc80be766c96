package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.CodeShown;
import dev.recado.application.inbox.GatewayEvent.ConnectionChanged;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageDeleted;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.GatewayEvent.MessageEdited;
import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.application.inbox.GatewayEvent.PersonSeen;
import dev.recado.application.inbox.GatewayEvent.PhoneLinked;
import dev.recado.application.inbox.GatewayEvent.ReadByUs;
import dev.recado.application.inbox.GatewayEvent.ReceiptArrived;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.Receipt;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** One entry of expected.json. What concerns no message, person or connection is ignored. */
record Expectation(JsonObject json) {

  void isMetBy(List<GatewayEvent> events) {
    switch (json.getString("action")) {
      case "inbound_message" -> direct(only(MessageArrived.class, events));
      case "group_message" -> group(only(MessageArrived.class, events));
      case "outbound_echo" -> echo(only(MessageEchoed.class, events), Origin.PHONE);
      case "outbound_sent" -> echo(only(MessageEchoed.class, events), Origin.OTHER_CLIENT);
      case "status" -> status(events);
      case "status_list" -> statuses(events);
      case "inbound_read" -> id(only(ReadByUs.class, events).message().value());
      case "reaction" -> new AnswerExpectation(json).isMetBy(only(MessageResponded.class, events));
      case "edited" -> edited(only(MessageEdited.class, events));
      case "deleted" -> id(only(MessageDeleted.class, events).message().value());
      case "qr" -> code(only(CodeShown.class, events));
      case "qr_limit" -> signal(events, new ConnectionSignal.QrLimitReached());
      case "connection" -> connection(events);
      case "instance_logged_out" -> closed(events, CloseCause.LOGGED_OUT);
      case "instance_removed" -> signal(events, new ConnectionSignal.InstanceRemoved());
      case "contacts" -> assertThat(events).hasSize(json.getInt("count"));
      case "group_metadata" -> assertThat(events).hasSize(3).allMatch(PersonSeen.class::isInstance);
      default -> only(Ignored.class, events);
    }
  }

  private static <T> T only(Class<T> kind, List<GatewayEvent> events) {
    assertThat(events).singleElement().isInstanceOf(kind);
    return kind.cast(events.getFirst());
  }

  private Optional<String> text(String name) {
    return Values.text(json, name);
  }

  private void id(String id) {
    assertThat(id).isEqualTo(json.getString("keyId"));
  }

  private void direct(MessageArrived arrived) {
    assertThat(arrived.chat()).isInstanceOf(Chat.Direct.class);
    new PersonExpectation(json).isMetBy(((Chat.Direct) arrived.chat()).person());
    new ContentExpectation(json).isMetBy(arrived.message());
  }

  private void group(MessageArrived arrived) {
    assertThat(arrived.chat()).isInstanceOf(Chat.Group.class);
    Chat.Group group = (Chat.Group) arrived.chat();
    assertThat(group.group()).hasToString(json.getString("group"));
    new PersonExpectation(json).isMetBy(group.author().orElseThrow());
    id(arrived.message().id().value());
    assertThat(arrived.message().content().type().label()).isEqualTo(json.getString("type"));
  }

  private void echo(MessageEchoed echoed, Origin origin) {
    assertThat(echoed.origin()).isEqualTo(origin);
    assertThat(echoed.receipt()).isEqualTo(receipt(json.getString("status")));
    id(echoed.message().id().value());
    assertThat(echoed.message().content().type().label()).isEqualTo(json.getString("type"));
    assertThat(((Chat.Direct) echoed.chat()).person().name()).isEmpty();
    assertThat(((Chat.Direct) echoed.chat()).person().phone().orElseThrow().digits())
        .isEqualTo(json.getString("phone"));
  }

  private void status(List<GatewayEvent> events) {
    Optional<Receipt> receipt = receipt(json.getString("status"));
    if (receipt.isEmpty()) {
      only(Ignored.class, events);
    } else {
      id(only(ReceiptArrived.class, events).message().value());
      assertThat(only(ReceiptArrived.class, events).receipt()).isEqualTo(receipt.get());
    }
  }

  private void statuses(List<GatewayEvent> events) {
    JsonArray items = json.getJsonArray("items");
    assertThat(events).hasSize(items.size());
    for (int index = 0; index < items.size(); index++) {
      JsonArray item = items.getJsonArray(index);
      ReceiptArrived arrived = (ReceiptArrived) events.get(index);
      assertThat(arrived.message().value()).isEqualTo(item.getString(0));
      assertThat(Optional.of(arrived.receipt())).isEqualTo(receipt(item.getString(1)));
    }
  }

  private static Optional<Receipt> receipt(String status) {
    return switch (status) {
      case "SERVER_ACK" -> Optional.of(Receipt.SENT);
      case "DELIVERY_ACK" -> Optional.of(Receipt.DELIVERED);
      case "READ", "PLAYED" -> Optional.of(Receipt.READ);
      default -> Optional.empty();
    };
  }

  private void edited(MessageEdited edited) {
    id(edited.message().value());
    assertThat(edited.text()).isEqualTo(json.getString("text"));
    assertThat(edited.at()).isBefore(Reader.ARRIVAL);
  }

  private void code(CodeShown shown) {
    assertThat(shown.image()).startsWith("data:image/png;base64,");
    assertThat(shown.pairingCode()).isEqualTo(text("pairingCode"));
  }

  private void connection(List<GatewayEvent> events) {
    switch (json.getString("state")) {
      case "connecting" -> signal(events, new ConnectionSignal.SocketOpening());
      case "open" ->
          assertThat(only(PhoneLinked.class, events).own().digits())
              .isEqualTo(json.getString("ownPhone"));
      case "refused" -> signal(events, new ConnectionSignal.QrLimitReached());
      default -> closed(events, CloseCause.of(json.getInt("reason")));
    }
  }

  private static void closed(List<GatewayEvent> events, CloseCause cause) {
    signal(events, new ConnectionSignal.SocketClosed(cause));
  }

  private static void signal(List<GatewayEvent> events, ConnectionSignal signal) {
    assertThat(events).containsExactly(new ConnectionChanged(signal));
  }
}
