package dev.recado.application.inbox.port;

import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.recovery.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the gateway remembers of an instance's messages, whoever wrote them. Throws {@link
 * dev.recado.domain.refusal.GatewayFailed} when the gateway cannot be reached or answers nonsense,
 * {@link dev.recado.domain.refusal.GatewayRefused} when it refuses us, and {@link
 * dev.recado.application.connections.port.InstanceMissing} when it does not know the instance.
 * Never called inside a transaction.
 */
public interface History {
  /**
   * Whose memory is asked.
   *
   * @param own our number there: what was exchanged with it is a note to ourselves
   */
  record Source(InstanceName instance, Optional<PhoneNumber> own) {}

  /**
   * A message that is remembered.
   *
   * @param receipt how far it came, as far as the gateway knows; of an inbound one whether we read
   *     it
   * @param reading the same as if a webhook had brought it
   */
  record Found(
      ProviderMessageId id,
      Direction direction,
      Optional<Receipt> receipt,
      Instant at,
      EventReader.Reading reading) {}

  /**
   * One page.
   *
   * @param last whether there is no further one
   */
  record Leaf(List<Found> found, boolean last) {}

  /**
   * A page of at most 50 of the messages within a span, newest first. A message that is filed while
   * the pages are read may show another one twice, but hides none.
   *
   * @param page from 1
   */
  Leaf read(Source source, Span span, int page);
}
