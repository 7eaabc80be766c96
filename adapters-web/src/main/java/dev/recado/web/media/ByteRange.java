package dev.recado.web.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which part of a file a request asks for (RFC 9110, 14). Several parts at once are all of it. */
sealed interface ByteRange {
  record Whole() implements ByteRange {}

  /**
   * @param last inclusive, within the file
   */
  record Part(long first, long last) implements ByteRange {
    long length() {
      return last - first + 1;
    }
  }

  /** It begins behind the end of the file. */
  record Beyond() implements ByteRange {}

  Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /**
   * @param header the header Range, if there is one
   */
  static ByteRange of(@Nullable String header, long size) {
    Matcher form = FORM.matcher(header == null ? "" : header.strip());
    if (!form.matches()) {
      return new Whole();
    }
    return form.group(1).isEmpty()
        ? end(form.group(2), size)
        : from(Long.parseLong(form.group(1)), form.group(2), size);
  }

  private static ByteRange from(long first, String last, long size) {
    long end = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
    if (first >= size) {
      return new Beyond();
    }
    return end < first ? new Whole() : new Part(first, end);
  }

  private static ByteRange end(String length, long size) {
    if (length.isEmpty()) {
      return new Whole();
    }
    long last = Math.min(Long.parseLong(length), size);
    return last == 0 ? new Beyond() : new Part(size - last, size - 1);
  }
}
