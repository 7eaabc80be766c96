package dev.recado.launcher.settings;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a database and who enters it.
 *
 * @param address {@code host} or {@code host:port}
 * @param database name of the database
 * @param user the role
 * @param password of that role
 * @param query what followed the question mark, handed to the driver as it is; may be empty
 */
public record PostgresUrl(
    String address, String database, String user, Secret password, String query) {

  // Not java.net.URI: it knows no host with an underscore, which container networks use.
  private static final Pattern FORM =
      Pattern.compile(
          "postgres(?:ql)?://([^:/?#@]+):([^/?#@]*)@(\\[[0-9a-fA-F:.]+]|[^\\[\\]:/?#@,]+)(:[0-9]{1,5})?"
              + "/([^/?#]+)(?:\\?([^#]*))?");

  /**
   * Empty where the text has another form than {@code postgresql://user:password@host:port/name}.
   */
  public static Optional<PostgresUrl> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PostgresUrl(
              matcher.group(3) + Optional.ofNullable(matcher.group(4)).orElse(""),
              decoded(matcher.group(5)),
              decoded(matcher.group(1)),
              new Secret(decoded(matcher.group(2))),
              Optional.ofNullable(matcher.group(6)).orElse("")));
    } catch (IllegalArgumentException badPercentSign) {
      return Optional.empty();
    }
  }

  /** For the driver; names neither user nor password. */
  public String jdbcUrl() {
    String base = "jdbc:postgresql://" + address + "/" + encoded(database);
    return query.isEmpty() ? base : base + "?" + query;
  }

  /** The same database entered by another role. */
  public PostgresUrl as(String otherUser, Secret otherPassword) {
    return new PostgresUrl(address, database, otherUser, otherPassword, query);
  }

  /** 6543 is where hosted databases keep their transaction pooler. */
  public boolean looksPooled() {
    return address.endsWith(":6543") || query.contains("pgbouncer=true");
  }

  @Override
  public String toString() {
    return "postgresql://%s:[MASKED]@%s/%s".formatted(user, address, database);
  }

  private static String decoded(String text) {
    // A plus is a plus here; only forms write a space that way.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
