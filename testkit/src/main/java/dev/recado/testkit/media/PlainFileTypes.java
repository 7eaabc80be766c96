package dev.recado.testkit.media;

import dev.recado.application.media.port.FileTypes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Knows a handful of types by how they begin. */
public final class PlainFileTypes implements FileTypes {
  private static final int LOOKED_AT = 64;
  private static final Map<String, String> BEGINNINGS = beginnings();
  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "image/png", ".png",
          "image/jpeg", ".jpg",
          "application/pdf", ".pdf",
          "text/html", ".html",
          "text/plain", ".txt");

  private static Map<String, String> beginnings() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("\u0089PNG\r\n\u001a\n", "image/png");
    types.put("\u00ff\u00d8\u00ff", "image/jpeg");
    types.put("%PDF-", "application/pdf");
    types.put("MZ", "application/x-msdownload");
    return types;
  }

  @Override
  public String find(byte[] bytes, String name) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    return BEGINNINGS.entrySet().stream()
        .filter(known -> head.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> text(head));
  }

  private static String text(String head) {
    if (head.toLowerCase(Locale.ROOT).contains("<html")) {
      return "text/html";
    }
    boolean readable = head.chars().allMatch(c -> c >= ' ' && c < 127 || c == '\n');
    return readable && !head.isEmpty() ? "text/plain" : "application/octet-stream";
  }

  @Override
  public String extension(String type) {
    return EXTENSIONS.getOrDefault(type, "");
  }
}
