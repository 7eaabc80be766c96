package dev.recado.web.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recado.domain.refusal.InvalidValue;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;

/**
 * How bytes become text.
 *
 * @param certain whether it was said, by the caller or by a mark at the beginning of the file
 * @param mark how many bytes at the beginning only tell the encoding
 */
record Encoding(Charset charset, boolean certain, int mark) {
  /** What spreadsheets write in western languages where they do not write UTF-8. */
  static final Encoding WESTERN = new Encoding(Charset.forName("windows-1252"), false, 0);

  /**
   * The encoding a caller names.
   *
   * @throws InvalidValue when it is not one of those we read
   */
  static Encoding named(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "UTF-8", "UTF8", "US-ASCII" -> new Encoding(UTF_8, true, 0);
      case "WINDOWS-1252", "CP1252" -> new Encoding(WESTERN.charset(), true, 0);
      case "ISO-8859-1", "LATIN1" -> new Encoding(ISO_8859_1, true, 0);
      case "UTF-16LE" -> new Encoding(UTF_16LE, true, 0);
      case "UTF-16BE" -> new Encoding(UTF_16BE, true, 0);
      default ->
          throw new InvalidValue(
              "charset",
              "unsupported_encoding",
              "Save the file as CSV in UTF-8; windows-1252, ISO-8859-1 and UTF-16 are read too.");
    };
  }

  /** What the first bytes tell: a mark, or else UTF-8 until something speaks against it. */
  static Encoding of(ByteBuffer beginning, Optional<Encoding> named) {
    if (begins(beginning, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(UTF_8, true, 3);
    }
    if (begins(beginning, 0xFF, 0xFE)) {
      return new Encoding(UTF_16LE, true, 2);
    }
    if (begins(beginning, 0xFE, 0xFF)) {
      return new Encoding(UTF_16BE, true, 2);
    }
    return named.orElseGet(() -> new Encoding(UTF_8, false, 0));
  }

  private static boolean begins(ByteBuffer bytes, int... mark) {
    if (bytes.remaining() < mark.length) {
      return false;
    }
    for (int at = 0; at < mark.length; at++) {
      if ((bytes.get(bytes.position() + at) & 0xFF) != mark[at]) {
        return false;
      }
    }
    return true;
  }

  /** A decoder that reports what it cannot read. */
  CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
