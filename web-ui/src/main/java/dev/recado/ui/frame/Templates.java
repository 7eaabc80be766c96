package dev.recado.ui.frame;

import dev.recado.domain.member.Language;
import dev.recado.ui.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The template engine: templates lie beside the classes of their area. */
@ApplicationScoped
public class Templates {
  private final TemplateEngine engine = engineOfPages();

  /**
   * The page as it is sent, whole or not at all.
   *
   * @param template its path below {@code dev/recado/ui}, without {@code .html}
   * @param values what its expressions name
   */
  String render(String template, Language language, Map<String, Object> values) {
    String html = engine.process(template, new Context(language.locale(), values));
    // A page takes the frame's element, and so not what stands before it; without it browsers
    // fall back on the layout rules of the nineties.
    return html.startsWith("<html") ? "<!DOCTYPE html>\n" + html : html;
  }

  private static TemplateEngine engineOfPages() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    resolver.setPrefix("dev/recado/ui/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.setMessageResolver(new Words());
    return engine;
  }

  /** {@code #{area.key}} in a template. A key that nobody wrote is a defect, not a gap. */
  private static final class Words extends AbstractMessageResolver {
    @Override
    public String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
      Language language = Language.among(List.of(context.getLocale()));
      return Texts.say(language, key, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
      throw new IllegalStateException("no text " + key + " for " + Locale.ROOT);
    }
  }
}
