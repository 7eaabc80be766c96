package dev.recado.evolution.client;

import dev.recado.application.media.port.MediaGateway;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.SendOutcome;
import jakarta.json.JsonObject;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** The files of Evolution API 2.x. */
public final class EvolutionMedia implements MediaGateway {
  private final EvolutionHttp http;

  public EvolutionMedia(EvolutionHttp http) {
    this.http = http;
  }

  /**
   * By the id first. A gateway that lost the message, or whose copy of it points nowhere any more,
   * is given the message as it was reported.
   */
  @Override
  public Fetched fetch(InstanceName instance, Wanted wanted) {
    Fetched byId = fetch(instance, FileBodies.byId(wanted.message()), wanted.largest());
    return byId instanceof Fetched.Gone && wanted.reference().isPresent()
        ? fetch(instance, FileBodies.byMessage(wanted.reference().get()), wanted.largest())
        : byId;
  }

  private Fetched fetch(InstanceName instance, JsonObject body, long largest) {
    Call call = Call.fetch("/chat/getBase64FromMediaMessage", instance, body, largest);
    try {
      return FetchVerdict.of(http.exchange(call), largest);
    } catch (Unreachable | CircuitBreakerOpenException notReached) {
      return new Fetched.NotNow("gateway unreachable");
    } catch (AnswerLost lost) {
      return lost.getCause() instanceof BoundedBody.TooMuch
          ? new Fetched.TooLarge()
          : new Fetched.NotNow("no answer from the gateway");
    }
  }

  @Override
  public SendOutcome send(InstanceName instance, Jid to, OutgoingFile file) {
    try {
      return SendVerdict.of(http.exchange(FileBodies.send(instance, to, file)));
    } catch (Unreachable | CircuitBreakerOpenException notReached) {
      return new SendOutcome.FailedBefore("gateway unreachable");
    } catch (AnswerLost lost) {
      return new SendOutcome.Unknown("no answer from the gateway");
    }
  }
}
