package dev.recado.evolution.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an instance was created with.
 *
 * @param token the instance's own API key
 * @param number asks for pairing codes beside QR codes, null when not given
 */
public record Identity(
    String name,
    String id,
    String token,
    String integration,
    @Nullable String number,
    Instant createdAt) {}
