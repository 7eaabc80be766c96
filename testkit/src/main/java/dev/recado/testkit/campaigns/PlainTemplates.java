package dev.recado.testkit.campaigns;

import dev.recado.application.campaigns.port.Templates;
import dev.recado.domain.refusal.InvalidValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts with variables, by a regular expression. */
public final class PlainTemplates implements Templates {
  private static final Pattern TAG =
      Pattern.compile(
          "(?<!\\{)\\{\\{ *(?!this *[|}])([\\p{L}\\p{N}_][^{}|\\p{Cntrl}]{0,63}?) *"
              + "(?:\\|([^{}\\p{Cntrl}]*))?}}");

  @Override
  public Set<Variable> variables(String template) {
    if (TAG.matcher(template).replaceAll(" ").contains("{{")) {
      throw new InvalidValue("/content", "invalid_template", "Close each {{ by }}.");
    }
    Set<String> required = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>();
    for (MatchResult tag : TAG.matcher(template).results().toList()) {
      all.add(tag.group(1));
      if (tag.group(2) == null) {
        required.add(tag.group(1));
      }
    }
    return all.stream()
        .map(name -> new Variable(name, !required.contains(name)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Rendering render(String template, Map<String, String> values) {
    Set<String> missing =
        variables(template).stream()
            .filter(variable -> !variable.optional())
            .map(Variable::name)
            .filter(name -> value(values, name).isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return missing.isEmpty()
        ? new Rendering.Text(
            TAG.matcher(template).replaceAll(tag -> Matcher.quoteReplacement(filled(tag, values))))
        : new Rendering.Missing(missing);
  }

  private static String filled(MatchResult tag, Map<String, String> values) {
    return value(values, tag.group(1)).orElseGet(() -> tag.group(2).strip());
  }

  private static Optional<String> value(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }
}
