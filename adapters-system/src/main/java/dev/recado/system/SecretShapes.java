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
  private static final String SCHEME = "(?:(?:bearer|basic|digest)\\s{1,4})?";
  private static final String VALUE =
      "(?:\\\\{1,4}\".*?(?:\\\\{1,4}\"|$)"
          + "|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?"
          + "|'[^']*+'?"
          + "|\\[[^]]*+]?"
          + "|\\{[^}]*+}?"
          + "|[^\\s&]++)";

  private record Rule(Pattern shape, String replacement) {}

  private static final List<Rule> RULES =
      List.of(
          rule("(://)[^\\s\"']*@", "$1" + MASK + "@"),
          rule(
              "((?:"
                  + NAME
                  + "(?:"
                  + QUOTE
                  + ")?|"
                  + BODY
                  + ")\\s{0,4}(?:[=:]|%3[ad])\\s{0,4})"
                  + SCHEME
                  + VALUE,
              "$1" + MASK),
          rule("\\bbearer\\s{1,4}[^\\s\"',;]++", MASK),
          rule("\\bbasic\\s{1,4}[\\w+/-]{8,}+=*+", MASK),
          rule("(/webhooks/whatsapp/[^/\\s]{1,60}/)(?!\\{)[^\\s/?#\"']++", "$1" + MASK),
          rule("data:[\\w/+.-]{1,60};base64,[\\w+/=-]*+", MASK),
          rule("pbkdf2-[^\\s\"']++", MASK),
          rule("(failing row contains) \\(.*", "$1 " + MASK),
          rule("\\)=\\([^)]*+\\)?", ")=" + MASK),
          new Rule(Pattern.compile("eyJ[\\w.=-]*+"), MASK),
          new Rule(Pattern.compile("(?<![A-Za-z])sk-[\\w-]*+|sk-[\\w-]{16,}+"), MASK),
          new Rule(Pattern.compile("sk-"), "sk_"),
          new Rule(
              Pattern.compile(
                  "(?<![\\w+-])(?=[A-Za-z_+-]*+\\d)(?=[\\d_+-]*+[A-Za-z])[\\w+-]{24,}+=*+"),
              MASK));

  private SecretShapes() {}

  private static Rule rule(String shape, String replacement) {
    return new Rule(Pattern.compile(shape, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), replacement);
  }

  static String masked(String text) {
    String rest = text;
    for (Rule rule : RULES) {
      rest = rule.shape().matcher(rest).replaceAll(rule.replacement());
    }
    return rest;
  }
}
