package dev.recado.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that keeps a browser signed in. It counts under {@link #PATH} and nowhere else. */
public final class BrowserCookie {
  public static final String NAME = "recado_session";
  public static final String PATH = "/ui";

  private BrowserCookie() {}

  /** Whether a request is for a page. */
  public static boolean covers(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /** The key in the cookie of a request for a page. */
  public static Optional<String> key(HttpServletRequest request) {
    return covers(request) ? value(request, NAME) : Optional.empty();
  }

  public static Optional<String> value(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
        .map(Cookie::getValue)
        .findFirst();
  }
}
