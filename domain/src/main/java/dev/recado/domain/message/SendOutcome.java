package dev.recado.domain.message;

import dev.recado.domain.contact.Jid;
import java.util.Optional;

/** What is known after one call to the provider (engine.md, "Sending"). */
public sealed interface SendOutcome {
  /** The gateway took it and named it; the canonical address may differ from the one we gave. */
  record Accepted(ProviderMessageId externalId, Optional<Jid> canonical) implements SendOutcome {}

  /** It certainly did not leave: it may be tried again. */
  record FailedBefore(String detail) implements SendOutcome {}

  /** It certainly did not leave, and another try would end the same way. */
  record Rejected(Rejection reason, String detail) implements SendOutcome {}

  /** It may have left. */
  record Unknown(String detail) implements SendOutcome {}

  enum Rejection {
    NOT_ON_WHATSAPP,
    /** The file to send is kept no more; the gateway was not called. */
    FILE_MISSING,
    /** Outside of production this number receives nothing; the gateway was not called. */
    OUTBOUND_NOT_ALLOWED,
    /** The gateway found our request malformed: a defect of ours, loud in the log. */
    OUR_DEFECT
  }
}
