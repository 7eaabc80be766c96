package dev.recado.evolution.webhook;

import static dev.recado.evolution.wire.JsonSupport.JSON;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.domain.message.ErrorDetail;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads the webhooks of Evolution API 2.x, and what older and neighbouring dialects share. */
public final class EvolutionEventReader implements EventReader {
  private final InstantSource clock;

  /**
   * @param clock stands in where a body gives no time, or one that cannot be
   */
  public EvolutionEventReader(InstantSource clock) {
    this.clock = clock;
  }

  /** The parser throws more than it declares, such as for numbers of thousands of digits. */
  @Override
  public Reading read(byte[] body) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
      return read(reader.readObject());
    } catch (RuntimeException notAnObject) {
      GatewayEvent unreadable = new GatewayEvent.Unreadable("not a JSON object");
      return new Reading(Optional.empty(), "unknown", "{}", List.of(unreadable));
    }
  }

  @Override
  public String masked(String body) {
    return MaskedBody.of(body);
  }

  private Reading read(JsonObject body) {
    Envelope envelope = Envelope.of(body, clock.instant());
    return new Reading(
        envelope.instance(), envelope.event(), StoredBody.of(body), events(envelope));
  }

  private static List<GatewayEvent> events(Envelope envelope) {
    try {
      return dispatch(envelope);
    } catch (RuntimeException unexpected) {
      String why = new ErrorDetail(String.valueOf(unexpected.getMessage())).text();
      return List.of(new GatewayEvent.Unreadable(why));
    }
  }

  private static List<GatewayEvent> dispatch(Envelope envelope) {
    return switch (envelope.event()) {
      case "messages.upsert" -> new MessageEvents(envelope).upserted();
      case "send.message" -> new MessageEvents(envelope).sent();
      case "messages.found" -> new FoundEvents(envelope).read();
      case "messages.update" -> StatusEvents.read(envelope);
      case "messages.edited", "send.message.update" -> new EditEvents(envelope).edited();
      case "messages.delete" -> new EditEvents(envelope).deleted();
      case "qrcode.updated" -> ConnectionEvents.code(envelope);
      case "connection.update" -> ConnectionEvents.update(envelope);
      case "status.instance" -> ConnectionEvents.status(envelope);
      case "logout.instance" -> ConnectionEvents.loggedOut();
      case "remove.instance" -> ConnectionEvents.removed();
      case "contacts.upsert", "contacts.update" -> ContactEvents.read(envelope);
      default -> List.of(new GatewayEvent.Ignored("event " + envelope.event()));
    };
  }
}
