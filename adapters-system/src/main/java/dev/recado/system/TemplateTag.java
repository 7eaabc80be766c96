package dev.recado.system;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between double braces.
 *
 * @param fallback what stands there for a person without a value; may be empty text
 */
record TemplateTag(String name, Optional<String> fallback) {
  /** {@code this} is a word of the template library. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?!this\\s*(?:\\||$))([\\p{L}\\p{N}_][^{}|\\p{Cntrl}]{0,63}?)"
              + " *(?:\\|([^{}\\p{Cntrl}]*))?");

  /**
   * @throws dev.recado.domain.refusal.InvalidValue when it is no variable
   */
  static TemplateTag of(String tag) {
    Matcher matcher = FORM.matcher(tag.strip());
    if (!matcher.matches()) {
      throw MustacheTemplates.refused();
    }
    return new TemplateTag(
        matcher.group(1), Optional.ofNullable(matcher.group(2)).map(String::strip));
  }

  /** What stands there for a person with these values; empty when there is nothing. */
  Optional<String> filled(Map<String, String> values) {
    return Optional.ofNullable(values.get(name))
        .filter(value -> !value.isBlank())
        .or(this::fallback);
  }
}
