package dev.recado.system;

import java.util.List;
import java.util.regex.Pattern;

/** The forms by which secrets and other people's words betray themselves in a text. */
final class SecretShapes {
  static final String MASK = "[MASKED]";

  private static final String NAME =
      "(?:key|token|secret|pass(?:wor[dt]|wd|phrase)|pwd|senha|authorization|cookie|credential"
          + "|signature|hash)[\\w-]{0,40}";
  private static final String QUOTE = "\\\\{0,4}[\"']";
  private static final String BODY = QUOTE + "(?:text|conversation|caption|content)" + QUOTE;
  private static final String NAMED =
      "((?:" + NAME + "(?:" + QUOTE + ")?|" + BODY + ")\\s{0,4}(?:[=:]|%3[ad])\\s{0,4})";
  private static final String SCHEME = "(?:(?:bearer|basic|digest)\\s{1,4})?";
  private static final String VALUE =
      "(?:\\\\{1,4}\".*?(?:\\\\{1,4}\"|$)"
          + "|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?"
          + "|'[^']*+'?"
          + "|\\[[^]]*+]?"
          + "|\\{[^}]*+}?"
          + "|[^\\s&]++)";

  /** A run of at least 24 characters with letters and digits; no word or path has that form. */
  private static final String OPAQUE =
      "(?<![\\w+-])(?=[A-Za-z_+-]*+\\d)(?=[\\d_+-]*+[A-Za-z])[\\w+-]{24,}+=*+";

  /**
   * One form and what takes its place.
   *
   * @param hints characters of which every occurrence has at least one: most lines have none, and
   *     the search would cost more than all other work on a line
   */
  private record Rule(String hints, Pattern shape, String replacement) {
    String applied(String text) {
      return hints.chars().anyMatch(hint -> text.indexOf(hint) >= 0)
          ? shape.matcher(text).replaceAll(replacement)
          : text;
    }
  }

  private static final List<Rule> RULES =
      List.of(
          anyCase("@", "(://)[^\\s\"']*@", "$1" + MASK + "@"),
          anyCase("=:%", NAMED + SCHEME + VALUE, "$1" + MASK),
          anyCase("rR", "\\bbearer\\s{1,4}[^\\s\"',;]++", MASK),
          anyCase("cC", "\\bbasic\\s{1,4}[\\w+/-]{8,}+=*+", MASK),
          anyCase("/", "(/webhooks/whatsapp/[^/\\s]{1,60}/)(?!\\{)[^\\s/?#\"']++", "$1" + MASK),
          anyCase(";", "data:[\\w/+.-]{1,60};base64,[\\w+/=-]*+", MASK),
          anyCase("-", "pbkdf2-[^\\s\"']++", MASK),
          anyCase("(", "(failing row contains) \\(.*", "$1 " + MASK),
          anyCase("(", "\\)=\\([^)]*+\\)?", ")=" + MASK),
          exactCase("J", "eyJ[\\w.=-]*+", MASK),
          exactCase("-", "sk-(?:(?<![A-Za-z]sk-)[\\w-]*+|[\\w-]{16,}+)", MASK),
          exactCase("-", "sk-", "sk_"),
          exactCase("0123456789", OPAQUE, MASK));

  private SecretShapes() {}

  private static Rule anyCase(String hints, String shape, String replacement) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    return new Rule(hints, Pattern.compile(shape, flags), replacement);
  }

  private static Rule exactCase(String hints, String shape, String replacement) {
    return new Rule(hints, Pattern.compile(shape), replacement);
  }

  static String masked(String text) {
    String rest = text;
    for (Rule rule : RULES) {
      rest = rule.applied(rest);
    }
    return rest;
  }
}
