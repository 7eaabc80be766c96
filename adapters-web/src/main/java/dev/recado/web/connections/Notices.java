package dev.recado.web.connections;

import dev.recado.domain.connection.Notice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says notices in the language the caller asks for: Portuguese or English. */
@RequestScoped
public class Notices {
  private static final String WORDS = "dev.recado.web.connections.notices";
  private static final Locale PORTUGUESE = Locale.of("pt");

  @Inject HttpServletRequest request;

  /**
   * What people are told.
   *
   * @param code stays the same in every language
   * @param severity info, action or alarm
   * @param text what is the matter
   * @param nextStep what to do about it
   */
  public record NoticeView(String code, String severity, String text, String nextStep) {}

  public NoticeView view(Notice notice) {
    boolean asked = request.getHeader("Accept-Language") != null;
    return in(asked ? Collections.list(request.getLocales()) : List.of(), notice);
  }

  /** In the first of these languages that is one of ours, else in English. */
  public static NoticeView in(List<Locale> wanted, Notice notice) {
    ResourceBundle words = words(wanted);
    return new NoticeView(
        notice.label(),
        notice.severity().label(),
        words.getString(notice.label() + ".text"),
        words.getString(notice.label() + ".next"));
  }

  /** The first language asked for that is one of ours. */
  private static ResourceBundle words(List<Locale> wanted) {
    boolean portuguese =
        wanted.stream()
            .map(Locale::getLanguage)
            .filter(language -> language.equals("pt") || language.equals("en"))
            .findFirst()
            .filter("pt"::equals)
            .isPresent();
    return ResourceBundle.getBundle(
        WORDS,
        portuguese ? PORTUGUESE : Locale.ROOT,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
