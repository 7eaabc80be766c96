package dev.recado.domain.pacing;

import dev.recado.domain.message.SendKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a message and of whom it goes to, at the moment of sending.
 *
 * @param permitted whether the number may receive anything in this environment
 * @param optedOut whether the person asked not to be written to; replies pass all the same
 * @param notOnWhatsAppUntil until when the number need not be tried
 * @param expiresAt when it is too late to send
 */
public record Addressee(
    SendKind kind,
    boolean permitted,
    boolean optedOut,
    Optional<Instant> notOnWhatsAppUntil,
    Optional<Instant> expiresAt) {}
