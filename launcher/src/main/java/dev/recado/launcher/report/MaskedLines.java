package dev.recado.launcher.report;

import dev.recado.system.Masking;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of a log as they may leave the house. Recado masks what it writes; what an older release, a
 * proxy or a library wrote is masked here, and what is masked already stays as it is.
 */
public final class MaskedLines {
  /** Time, level, request and tenant are no secrets, and digits of the time are wanted. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ (?:DEBUG|INFO|WARN|ERROR)"
              + " (?:-|[a-z]{12}) (?:-|[a-p]{32}) )(.*)");

  private static final List<String> MEMBERS = List.of("time", "level", "request", "tenant");

  private final Masking masking;

  /**
   * @param secrets of this installation, which are found in any form
   */
  public MaskedLines(Collection<String> secrets) {
    masking = new Masking(secrets);
  }

  public String masked(String line) {
    String plain = line.startsWith("{") ? asText(line) : line;
    Matcher head = HEAD.matcher(plain);
    return head.matches() ? head.group(1) + masking.clean(head.group(2)) : masking.clean(plain);
  }

  /** A line of LOG_FORMAT=json as LOG_FORMAT=text would have it; any other line as it is. */
  private static String asText(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      JsonObject event = reader.readObject();
      if (!event.keySet().containsAll(MEMBERS) || !event.containsKey("text")) {
        return line;
      }
      String head =
          MEMBERS.stream().map(name -> event.getString(name, "-")).collect(Collectors.joining(" "));
      return head + " " + event.getString("text", "");
    } catch (JsonException other) {
      return line;
    }
  }
}
