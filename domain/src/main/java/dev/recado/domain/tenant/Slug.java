package dev.recado.domain.tenant;

import dev.recado.domain.refusal.InvalidValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Short name in addresses: lower-case letters, digits and inner hyphens, at most 63 characters. */
public record Slug(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  public Slug {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValue(
          "/slug", "invalid_slug", "Use 1 to 63 lower-case letters, digits and inner hyphens.");
    }
  }

  /** The slug a person would derive from a name: accents dropped, words joined by hyphens. */
  public static Slug of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String joined = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = joined.substring(0, Math.min(joined.length(), 63));
    return new Slug(cut.replaceAll("^-|-$", ""));
  }

  @Override
  public String toString() {
    return value;
  }
}
