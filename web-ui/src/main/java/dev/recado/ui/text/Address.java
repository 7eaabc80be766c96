package dev.recado.ui.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of a page with what it is asked for. */
public record Address(String text) {
  /** An empty value is left out. */
  public Address with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    String separator = text.contains("?") ? "&" : "?";
    return new Address(
        text + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
