package dev.recado.launcher.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a value of each kind looks like; empty where it does not. */
final class Parsers {
  private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F.:]{2,45}(/[0-9]{1,3})?");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{6,24}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z]+/(\\*|[a-z0-9][a-z0-9.+-]{0,80})");
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9a-fA-F:.]{2,45}])(:[0-9]{1,5})?");
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern HEADERS =
      Pattern.compile(
          "[!#-+.^_`|~0-9A-Za-z-]+=[!-+--~ ]*(,\\s*[!#-+.^_`|~0-9A-Za-z-]+=[!-+--~ ]*)*");
  private static final Pattern SHARE = Pattern.compile("0|1|[01]?\\.[0-9]{1,6}");
  private static final Pattern PAIR =
      Pattern.compile("[a-z0-9-]{1,63}/[a-z0-9-]{1,63}\\s*,\\s*[a-z0-9-]{1,63}");
  private static final int HIGHEST_PORT = 65_535;

  private Parsers() {}

  static Optional<Integer> port(String text) {
    return number(text, 1, HIGHEST_PORT);
  }

  static Optional<Integer> number(String text, int least, int most) {
    if (!text.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    return number >= least && number <= most ? Optional.of(number) : Optional.empty();
  }

  /** A part of the whole, 0 to 1. */
  static Optional<Double> share(String text) {
    return SHARE.matcher(text).matches()
        ? Optional.of(Double.valueOf(text)).filter(share -> share <= 1)
        : Optional.empty();
  }

  /** Headers of a request: name=value, separated by commas. */
  static Optional<String> headers(String text) {
    return HEADERS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  /** Two units of a tenant, {@code tenant/unit,unit}, without spaces. */
  static Optional<String> pair(String text) {
    return PAIR.matcher(text).matches()
        ? Optional.of(text.replaceAll("\\s", ""))
        : Optional.empty();
  }

  /** Hours and minutes at which something begins. */
  static Optional<String> start(String text) {
    return TIME.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  /** Hours and minutes at which something ends; 24:00 is the end of the day. */
  static Optional<String> end(String text) {
    return text.equals("24:00") ? Optional.of(text) : start(text);
  }

  /** An http or https address, without its last slash. */
  static Optional<URI> webAddress(String text) {
    try {
      URI uri = new URI(text.replaceAll("/+$", ""));
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
      return web && plain && uri.getRawAuthority() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  static Optional<String> origin(String text) {
    return webAddress(text).filter(uri -> uri.getRawPath().isEmpty()).map(URI::toString);
  }

  static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text).toAbsolutePath().normalize());
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }

  static Optional<String> network(String text) {
    return NETWORK.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  static Optional<String> email(String text) {
    return EMAIL.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  /** A media type, or a family of them such as {@code video/*}. */
  static Optional<String> mediaType(String text) {
    String type = text.toLowerCase(Locale.ROOT);
    return MEDIA_TYPE.matcher(type).matches() ? Optional.of(type) : Optional.empty();
  }

  /** A host, with a port or for all its ports. */
  static Optional<String> host(String text) {
    return HOST.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  static Optional<String> bucket(String text) {
    return BUCKET.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  /** The digits of a number, or the star that stands for everybody. */
  static Optional<String> recipient(String text) {
    if (text.equals("*")) {
      return Optional.of(text);
    }
    return PHONE.matcher(text).matches()
        ? Optional.of(text.replaceAll("[^0-9]", ""))
        : Optional.empty();
  }
}
