package dev.recado.evolution.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to write in a chat.
 *
 * @param phone the other person
 * @param name their profile name, empty keeps the known one
 * @param media a file instead of the text, or null
 * @param at when it was written, null for now
 */
public record Letter(
    String phone,
    String name,
    String text,
    Dialect dialect,
    @Nullable Media media,
    @Nullable Instant at) {}
