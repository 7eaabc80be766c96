package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.CodeShown;
import dev.recado.application.inbox.GatewayEvent.ConnectionChanged;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.PhoneLinked;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.contact.Jid;
import dev.recado.evolution.QrImages;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** News of the session: codes to scan, opened and closed sockets, lost instances. */
final class ConnectionEvents {
  private static final int UNKNOWN = 999;

  private ConnectionEvents() {}

  /** The variant without {@code qrcode} says that the gateway gave up. */
  static List<GatewayEvent> code(Envelope envelope) {
    return List.of(
        envelope.first().containsKey("qrcode")
            ? shown(Values.object(envelope.first(), "qrcode"))
            : signal(new ConnectionSignal.QrLimitReached()));
  }

  private static GatewayEvent shown(JsonObject qrcode) {
    Optional<String> typed = Values.filled(qrcode, "pairingCode");
    return QrImages.image(Values.text(qrcode, "base64"), Values.text(qrcode, "code"))
        .<GatewayEvent>map(image -> new CodeShown(image, typed))
        .orElseGet(() -> new Ignored("no code yet"));
  }

  static List<GatewayEvent> update(Envelope envelope) {
    JsonObject data = envelope.first();
    String state = Values.text(data, "state").or(() -> Values.text(data, "connection")).orElse("");
    return List.of(
        switch (state) {
          case "connecting" -> signal(new ConnectionSignal.SocketOpening());
          case "open" -> linked(envelope, data);
          case "close" -> closed(Values.number(data, "statusReason"));
          case "refused" -> signal(new ConnectionSignal.QrLimitReached());
          default -> new Unreadable("state " + state);
        });
  }

  private static GatewayEvent linked(Envelope envelope, JsonObject data) {
    return Values.text(data, "wuid")
        .flatMap(Jid::parse)
        .or(envelope::own)
        .flatMap(Jid::phone)
        .<GatewayEvent>map(PhoneLinked::new)
        .orElseGet(() -> new Unreadable("open without our own number"));
  }

  static List<GatewayEvent> status(Envelope envelope) {
    OptionalLong code = Values.number(envelope.first(), "disconnectionReasonCode");
    return List.of(code.isPresent() ? closed(code) : new Ignored("status without a reason"));
  }

  static List<GatewayEvent> loggedOut() {
    return List.of(signal(new ConnectionSignal.SocketClosed(CloseCause.LOGGED_OUT)));
  }

  static List<GatewayEvent> removed() {
    return List.of(signal(new ConnectionSignal.InstanceRemoved()));
  }

  private static GatewayEvent closed(OptionalLong code) {
    int known = Math.clamp(code.orElse(0), 0, UNKNOWN);
    return signal(new ConnectionSignal.SocketClosed(CloseCause.of(known)));
  }

  private static GatewayEvent signal(ConnectionSignal signal) {
    return new ConnectionChanged(signal);
  }
}
