package dev.recado.evolution.simulator.delivery;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One event ready to be posted.
 *
 * @param event the dotted event name
 * @param headers the webhook's own headers, null when there are none
 */
record Posting(
    String instance, String event, String url, @Nullable JsonObject headers, String body) {}
