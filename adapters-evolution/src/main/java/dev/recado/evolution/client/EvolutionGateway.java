package dev.recado.evolution.client;

import dev.recado.application.connections.port.Gateway;
import dev.recado.application.connections.port.NameInUse;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.evolution.QrImages;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Evolution API 2.x as Recado's gateway. */
public final class EvolutionGateway implements Gateway {
  private static final int PAGE = 50;
  private static final int PAGES = 4;
  private final EvolutionHttp http;
  private final CheckedCalls calls;
  private final WebhookEvents events = new WebhookEvents();

  public EvolutionGateway(EvolutionHttp http) {
    this.http = http;
    this.calls = new CheckedCalls(http);
  }

  @Override
  public void open(InstanceName instance, URI webhook) {
    List<String> names = events.names();
    Answer answer = create(instance, webhook, names);
    if (answer.status() == 400 && events.learn(answer, names)) {
      answer = create(instance, webhook, events.names());
    }
    if (answer.status() == 403 && answer.says("already in use")) {
      throw new NameInUse();
    }
    calls.require(answer);
  }

  private Answer create(InstanceName instance, URI webhook, List<String> names) {
    return calls.exchange(Call.post("/instance/create", Bodies.create(instance, webhook, names)));
  }

  @Override
  public Pairing pair(InstanceName instance) {
    Answer answer = calls.require(calls.exchange(Call.get("/instance/connect", instance)));
    if (JsonValue.TRUE.equals(answer.object().get("error"))) {
      throw new GatewayFailed(
          "gateway_connect_failed",
          "The gateway could not start pairing",
          "Try again in a moment; it answered with an error.");
    }
    if (Values.text(answer.object("instance"), "state").filter("open"::equals).isPresent()) {
      return new Pairing.Open();
    }
    return code(answer.object().containsKey("qrcode") ? answer.object("qrcode") : answer.object());
  }

  private static Pairing code(JsonObject qrcode) {
    return QrImages.image(Values.text(qrcode, "base64"), Values.text(qrcode, "code"))
        .<Pairing>map(image -> new Pairing.Code(image, Values.filled(qrcode, "pairingCode")))
        .orElseGet(Pairing.Pending::new);
  }

  /** Logging out first frees the phone; an instance that is not connected says so with a 400. */
  @Override
  public void close(InstanceName instance) {
    calls.exchange(Call.delete("/instance/logout", instance));
    Answer deleted = calls.exchange(Call.delete("/instance/delete", instance));
    if (deleted.status() != 404 && !deleted.success() && exists(instance)) {
      calls.require(deleted);
    }
  }

  private boolean exists(InstanceName instance) {
    return state(instance).status() != 404;
  }

  @Override
  public boolean works(InstanceName instance) {
    JsonObject named = calls.require(state(instance)).object("instance");
    return Values.text(named, "state").filter("open"::equals).isPresent();
  }

  private Answer state(InstanceName instance) {
    return calls.exchange(Call.get("/instance/connectionState", instance));
  }

  @Override
  public SendOutcome send(InstanceName instance, Jid to, MessageText text) {
    try {
      return SendVerdict.of(
          http.exchange(Call.send("/message/sendText", instance, Bodies.text(to, text))));
    } catch (Unreachable | CircuitBreakerOpenException notReached) {
      return new SendOutcome.FailedBefore("gateway unreachable");
    } catch (AnswerLost lost) {
      return new SendOutcome.Unknown("no answer from the gateway");
    }
  }

  @Override
  public List<FoundMessage> find(InstanceName instance, Jid chat, Instant from, Instant to) {
    List<FoundMessage> found = new ArrayList<>();
    for (int page = 1; page <= PAGES; page++) {
      JsonObject body = Bodies.find(chat, from, to, page, PAGE);
      Answer answer =
          calls.require(calls.exchange(Call.post("/chat/findMessages", instance, body)));
      FoundRecords records = FoundRecords.of(answer);
      records.messages().forEach(found::add);
      if (records.page().size() < PAGE) {
        break;
      }
    }
    return found;
  }
}
