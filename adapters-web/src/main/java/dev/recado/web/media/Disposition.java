package dev.recado.web.media;

import dev.recado.domain.media.FileName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header Content-Disposition: whether a file is shown or saved, and as what (RFC 6266). */
final class Disposition {
  private Disposition() {}

  static String of(boolean inline, FileName name) {
    String plain = name.value().replaceAll("[^A-Za-z0-9 ._()-]", "_");
    String exact = URLEncoder.encode(name.value(), StandardCharsets.UTF_8).replace("+", "%20");
    return (inline ? "inline" : "attachment")
        + "; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + exact.replace("*", "%2A");
  }
}
