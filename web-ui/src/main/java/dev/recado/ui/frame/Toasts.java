package dev.recado.ui.frame;

import dev.recado.ui.text.Texts;
import dev.recado.web.security.BrowserCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was done, said on the next page. It is carried by a cookie as a key of {@link Texts}, so it
 * exists only once the server has done it, and can say nothing that we did not write.
 */
@RequestScoped
public class Toasts {
  static final String COOKIE = "recado_toast";
  private static final String SEPARATOR = "~";
  private static final String NUMBER = "#";

  @Inject HttpServletRequest request;
  @Inject Reader reader;

  static String written(String key, Object... arguments) {
    return Stream.concat(Stream.of(key), Arrays.stream(arguments))
        .map(Toasts::encoded)
        .collect(Collectors.joining(SEPARATOR));
  }

  /** A number stays one, for texts that say one thing of one and another of many. */
  private static String encoded(Object part) {
    return part instanceof Number number
        ? NUMBER + number.longValue()
        : URLEncoder.encode(part.toString(), StandardCharsets.UTF_8).replace(SEPARATOR, "%7E");
  }

  /** What somebody else put there is a word at most. */
  static Object read(String part) {
    return part.matches(NUMBER + "-?[0-9]{1,18}")
        ? Long.valueOf(part.substring(NUMBER.length()))
        : URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  Optional<String> pending() {
    return BrowserCookie.value(request, COOKIE).flatMap(this::said);
  }

  private Optional<String> said(String cookie) {
    Object[] parts = Arrays.stream(cookie.split(SEPARATOR, -1)).map(Toasts::read).toArray();
    String key = parts[0].toString();
    return Texts.knows(reader.language(), key)
        ? Optional.of(reader.say(key, Arrays.copyOfRange(parts, 1, parts.length)))
        : Optional.empty();
  }
}
