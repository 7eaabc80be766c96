package dev.recado.ui.frame;

import dev.recado.application.operations.port.Secrets;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.web.security.BrowserCookie;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The token that a form must bring along, so that no other site can send it. It is a digest of the
 * session, and on the sign-in page of a cookie for the visit; so it needs no memory.
 */
@RequestScoped
public class Csrf {
  /** The parameter of a form. */
  public static final String FIELD = "csrf";

  static final String HEADER = "X-CSRF-Token";
  static final String VISIT = "recado_visit";

  @Inject HttpServletRequest request;
  @Inject CurrentCaller caller;
  @Inject Secrets secrets;

  /** For the forms of this page; empty before a visit has its cookie. */
  public String token() {
    return secret().map(this::of).orElse("");
  }

  /** For the forms of a page that hands out this cookie. */
  String of(String secret) {
    return secrets.digest("csrf " + secret);
  }

  /** The cookie of a session that has ended counts no more: whoever held it signs in anew. */
  private Optional<String> secret() {
    return caller.found().isPresent()
        ? BrowserCookie.key(request)
        : BrowserCookie.value(request, VISIT);
  }

  /**
   * @throws Forbidden when the request does not come from a form of ours
   */
  void check() {
    String header = request.getHeader(HEADER);
    String given = header == null ? field() : header;
    boolean ours =
        secret()
            .map(this::of)
            .filter(expected -> given != null && equal(expected, given))
            .isPresent();
    if (!ours) {
      throw new Forbidden(
          "form_expired",
          "This form is no longer valid",
          "Load the page again and send it once more.");
    }
  }

  /** Of a form with files only the address: to ask for a parameter would use up its body. */
  private @Nullable String field() {
    String type = request.getContentType();
    boolean files = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA);
    return files ? query() : request.getParameter(FIELD);
  }

  /** The token has no letter that an address would write otherwise. */
  private @Nullable String query() {
    String all = request.getQueryString() == null ? "" : request.getQueryString();
    return Stream.of(all.split("&", -1))
        .filter(each -> each.startsWith(FIELD + "="))
        .map(each -> each.substring(FIELD.length() + 1))
        .findFirst()
        .orElse(null);
  }

  private static boolean equal(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
