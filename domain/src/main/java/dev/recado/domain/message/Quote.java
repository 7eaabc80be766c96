package dev.recado.domain.message;

import java.util.Optional;

/**
 * The message that is answered.
 *
 * @param id may name a message Recado never saw
 * @param preview the beginning of what it said, as the answer repeats it
 */
public record Quote(ProviderMessageId id, Optional<String> preview) {}
