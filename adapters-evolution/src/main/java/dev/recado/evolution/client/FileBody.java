package dev.recado.evolution.client;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * A JSON object with one member more, whose text is a file in base64.
 *
 * @param head the other members, at least one
 * @param member the name of that member, plain letters
 */
record FileBody(JsonObject head, String member, InputStream bytes) {
  InputStream stream() {
    String json = head.toString();
    String before = json.substring(0, json.lastIndexOf('}')) + ",\"" + member + "\":\"";
    return new SequenceInputStream(
        Collections.enumeration(List.of(text(before), new Base64Stream(bytes), text("\"}"))));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
