package dev.recado.domain.message;

import java.time.Instant;
import java.util.Optional;

/**
 * What a message said before an edit.
 *
 * @param text empty where it had no words
 * @param until when it was replaced
 */
public record Revised(Optional<String> text, Instant until) {}
