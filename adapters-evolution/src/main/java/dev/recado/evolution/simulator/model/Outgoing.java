package dev.recado.evolution.simulator.model;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A message an API client wants sent, its number checked already.
 *
 * @param number the destination as it was asked for
 * @param jid the destination it goes to
 * @param text the text or caption, for the log
 * @param content the {@code message} object
 * @param contextInfo the message's context, such as the quoted message
 */
public record Outgoing(
    String number,
    String jid,
    String text,
    JsonObject content,
    JsonObject contextInfo,
    @Nullable Media media) {

  String type() {
    return media == null ? "conversation" : media.messageType();
  }
}
