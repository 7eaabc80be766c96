package dev.recado.evolution.client;

import dev.recado.application.connections.port.InstanceMissing;
import dev.recado.application.connections.port.Upkeep;
import dev.recado.domain.connection.Drift;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Keeping instances of Evolution API 2.x in order. */
public final class EvolutionUpkeep implements Upkeep {
  private final EvolutionHttp http;
  private final CheckedCalls calls;
  private final RegisteredInstance registered;

  public EvolutionUpkeep(EvolutionHttp http) {
    this.http = http;
    this.calls = new CheckedCalls(http);
    this.registered = new RegisteredInstance(calls);
  }

  /** An instance that is not in the gateway's memory is told without a state. */
  @Override
  public Session session(InstanceName instance) {
    JsonObject named =
        calls
            .require(calls.exchange(Call.get("/instance/connectionState", instance)))
            .object("instance");
    return switch (Values.text(named, "state").orElse("")) {
      case "open" -> Session.OPEN;
      case "connecting" -> Session.CONNECTING;
      case "close" -> Session.CLOSED;
      default -> Session.NOT_LOADED;
    };
  }

  @Override
  public Optional<PhoneNumber> owner(InstanceName instance) {
    Answer answer = calls.require(calls.exchange(Call.rowOf(instance)));
    return answer.body() instanceof JsonArray rows && !rows.isEmpty()
        ? Values.text(Values.object(rows.getFirst()), "ownerJid")
            .flatMap(Jid::parse)
            .flatMap(Jid::phone)
        : Optional.empty();
  }

  /**
   * The profile is asked of WhatsApp itself, a number's existence often of a cache. A dead socket
   * makes the gateway fail, answer with half a profile or not answer in time.
   */
  @Override
  public boolean responds(InstanceName instance, PhoneNumber own) {
    try {
      Answer answer = http.exchange(Call.post("/chat/fetchProfile", instance, number(own)));
      if (answer.status() == 404) {
        throw new InstanceMissing();
      }
      return answer.success() && answer.object().containsKey("numberExists");
    } catch (AnswerLost silent) {
      return false;
    } catch (Unreachable | CircuitBreakerOpenException away) {
      throw CheckedCalls.unreachable();
    }
  }

  private static JsonObject number(PhoneNumber own) {
    return UpkeepBodies.number(own);
  }

  /** A session that is closed is an error under HTTP 200. */
  @Override
  public boolean restart(InstanceName instance) {
    Answer answer =
        calls.require(
            calls.exchange(Call.post("/instance/restart", instance, JsonValue.EMPTY_JSON_OBJECT)));
    return !JsonValue.TRUE.equals(answer.object().get("error"));
  }

  @Override
  public Set<Drift> drift(InstanceName instance, URI webhook) {
    return registered.drift(instance, webhook);
  }

  @Override
  public void repair(InstanceName instance, URI webhook, Set<Drift> drifts) {
    registered.repair(instance, webhook, drifts);
  }

  @Override
  public Condition checkup() {
    return new Checkup(http).condition();
  }
}
