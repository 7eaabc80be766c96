package dev.recado.evolution.webhook;

import static dev.recado.evolution.wire.JsonSupport.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stored body without what people wrote and who they are. It keeps a list of what is form; all
 * other text is content, so that a member nobody has seen yet gives nothing away.
 */
final class MaskedBody {
  /** Members whose texts say how an event is built. */
  private static final Set<String> FORM =
      Set.of(
          "event",
          "instance",
          "instanceId",
          "messageType",
          "status",
          "state",
          "type",
          "source",
          "action",
          "mimetype",
          "addressingMode",
          "id",
          "keyId",
          "messageId",
          "stanzaId",
          "date_time",
          "messageTimestamp",
          "timestampMs",
          "editType",
          "apikey",
          "api_key",
          "token",
          "destination",
          "base64",
          "jpegThumbnail");

  /** Members whose numbers are times and sizes. */
  private static final Set<String> MEASURES =
      Set.of(
          "messageTimestamp",
          "timestampMs",
          "mediaKeyTimestamp",
          "senderTimestampMs",
          "fileLength",
          "low",
          "high",
          "date");

  private static final Pattern JID = Pattern.compile("(\\d+)(:\\d+)?(@[a-z.]{1,30})");
  private static final Pattern DIGITS = Pattern.compile("[+\\d\\s().-]*\\d[+\\d\\s().-]*");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}");
  private static final Pattern TOKEN = Pattern.compile("[\\w.:/@\\[\\] +;=-]{1,120}");
  private static final long SMALL = 1_000_000;

  private MaskedBody() {}

  static String of(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      return object(reader.readObject()).toString();
    } catch (RuntimeException notAnObject) {
      return "{}";
    }
  }

  private static JsonObject object(JsonObject object) {
    JsonObjectBuilder copy = JSON.createObjectBuilder();
    object.forEach((name, value) -> copy.add(name(name), value(name, value)));
    return copy.build();
  }

  /** Some events have people for names. */
  private static String name(String name) {
    Matcher person = JID.matcher(name);
    return person.matches() ? person(person) : LONG_NUMBER.matcher(name).replaceAll("****");
  }

  private static JsonValue value(String name, JsonValue value) {
    return switch (value) {
      case JsonObject object -> object(object);
      case JsonArray array -> array(name, array);
      case JsonString string -> JSON.createValue(text(name, string.getString()));
      case JsonNumber number -> number(name, number);
      default -> value;
    };
  }

  private static JsonArray array(String name, JsonArray array) {
    JsonArrayBuilder copy = JSON.createArrayBuilder();
    array.forEach(item -> copy.add(value(name, item)));
    return copy.build();
  }

  private static String text(String name, String text) {
    Matcher person = JID.matcher(text);
    if (person.matches()) {
      return person(person);
    }
    if (MEASURES.contains(name) && text.length() <= 20 || text.isEmpty()) {
      return text;
    }
    boolean form = FORM.contains(name) && TOKEN.matcher(text).matches();
    return form && !DIGITS.matcher(text).matches() ? text : "[TEXT " + text.length() + "]";
  }

  /** The kind of identifier and its last two digits tell two people of one event apart. */
  private static String person(Matcher person) {
    String digits = person.group(1);
    String end = digits.length() > 4 ? digits.substring(digits.length() - 2) : "";
    return "****" + end + person.group(3);
  }

  private static JsonValue number(String name, JsonNumber number) {
    boolean harmless =
        MEASURES.contains(name) || number.isIntegral() && Math.abs(number.doubleValue()) < SMALL;
    return harmless ? number : JSON.createValue("[NUMBER]");
  }
}
