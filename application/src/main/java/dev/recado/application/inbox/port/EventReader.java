package dev.recado.application.inbox.port;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.domain.connection.InstanceName;
import java.util.List;
import java.util.Optional;

/** Reads the body of a webhook, in every dialect the provider ever spoke. */
public interface EventReader {
  /**
   * A webhook body in Recado's words.
   *
   * @param event the provider's name of the event, such as {@code messages.upsert}; {@code unknown}
   *     where there is none
   * @param body the body as JSON, without the secrets and inline media it carried, fit to be stored
   */
  record Reading(
      Optional<InstanceName> instance, String event, String body, List<GatewayEvent> events) {}

  /** Never throws: what cannot be understood comes back as {@link GatewayEvent.Unreadable}. */
  Reading read(byte[] body);

  /**
   * A stored body for eyes that need its form and not its content: without phones, other
   * identifiers of people, names, texts and addresses. What is unknown is taken for content.
   */
  String masked(String body);
}
