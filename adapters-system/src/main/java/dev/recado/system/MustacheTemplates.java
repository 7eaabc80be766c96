package dev.recado.system;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.recado.application.campaigns.port.Templates;
import dev.recado.domain.refusal.InvalidValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts with variables in the syntax of Mustache, of which nothing but variables is let in. */
public final class MustacheTemplates implements Templates {
  private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false);

  /** The compiler drops comments, and takes a triple brace for a variable: seen before it runs. */
  private static final Pattern MORE_THAN_A_VARIABLE =
      Pattern.compile("\\{\\{\\s*+[^\\p{L}\\p{N}_\\s]");

  @Override
  public Set<Variable> variables(String template) {
    Map<String, Boolean> optional = new LinkedHashMap<>();
    for (TemplateTag tag : TemplateTags.in(compiled(template))) {
      optional.merge(tag.name(), tag.fallback().isPresent(), Boolean::logicalAnd);
    }
    return optional.entrySet().stream()
        .map(entry -> new Variable(entry.getKey(), entry.getValue()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Rendering render(String template, Map<String, String> values) {
    Template compiled = compiled(template);
    List<TemplateTag> tags = TemplateTags.in(compiled);
    Set<String> missing =
        tags.stream()
            .filter(tag -> tag.filled(values).isEmpty())
            .map(TemplateTag::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!missing.isEmpty()) {
      return new Rendering.Missing(missing);
    }
    Mustache.CustomContext person = tag -> TemplateTag.of(tag).filled(values).orElseThrow();
    return new Rendering.Text(compiled.execute(person));
  }

  private static Template compiled(String template) {
    if (MORE_THAN_A_VARIABLE.matcher(template).find()) {
      throw refused();
    }
    try {
      return COMPILER.compile(template);
    } catch (MustacheException broken) {
      throw refused();
    }
  }

  static InvalidValue refused() {
    return new InvalidValue(
        "/content",
        "invalid_template",
        "Write variables as {{name}} or {{name|what stands there without a value}}, on one line;"
            + " nothing else may stand in double braces.");
  }
}
