package dev.recado.web.json;

import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Malformed;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The JSON object of a request. Members are read by name; unknown ones are ignored, and one of the
 * wrong type is refused with a pointer to it.
 */
public final class JsonBody {
  /** Looked up once: in Open Liberty each look-up searches all bundles. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private final JsonObject object;
  private final String place;

  /**
   * @param place what a pointer to one of its members begins with
   */
  private JsonBody(JsonObject object, String place) {
    this.object = object;
    this.place = place;
  }

  /**
   * @throws Malformed when the bytes are not a JSON object in UTF-8
   */
  public static JsonBody parse(byte[] bytes) {
    try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(bytes))) {
      parser.next();
      JsonBody body = new JsonBody(parser.getObject(), "/");
      if (parser.hasNext()) {
        throw malformed();
      }
      return body;
    } catch (RuntimeException notAnObject) {
      // The parser reports some faults, such as nesting too deep, without a type of their own.
      throw malformed();
    }
  }

  private static Malformed malformed() {
    return new Malformed(
        "malformed_json", "Malformed JSON", "Send one JSON object, encoded in UTF-8.");
  }

  /** All of it, without the white space between its parts. */
  @Override
  public String toString() {
    return object.toString();
  }

  /** A text that must be there. */
  public String text(String name) {
    return optionalText(name)
        .orElseThrow(() -> new InvalidValue(place + name, "required", "Give a text."));
  }

  /** A text; absent and null are the same. */
  public Optional<String> optionalText(String name) {
    return member(name).map(value -> text(name, value));
  }

  public Optional<Boolean> optionalFlag(String name) {
    return member(name).map(value -> flag(name, value));
  }

  public Optional<UUID> optionalId(String name) {
    return optionalText(name)
        .filter(text -> !text.isBlank())
        .map(text -> PathId.parse(place + name, text));
  }

  public Optional<BigDecimal> optionalNumber(String name) {
    return member(name).map(value -> number(name, value));
  }

  public Optional<JsonBody> optionalObject(String name) {
    return member(name).map(value -> object(name, value));
  }

  /** A list of objects; absent and null are the same as empty. */
  public List<JsonBody> objects(String name) {
    return member(name).map(value -> objects(name, value)).orElse(List.of());
  }

  private List<JsonBody> objects(String name, JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      throw new InvalidValue(place + name, "wrong_type", "Give a list of objects.");
    }
    return IntStream.range(0, array.size())
        .mapToObj(index -> object(name + "/" + index, array.get(index)))
        .toList();
  }

  /** A whole number. */
  public Optional<Integer> optionalInteger(String name) {
    return optionalNumber(name).map(number -> whole(name, number));
  }

  private int whole(String name, BigDecimal number) {
    try {
      return number.intValueExact();
    } catch (ArithmeticException none) {
      throw new InvalidValue(place + name, "wrong_type", "Give a whole number.");
    }
  }

  /** All members, whose values have to be texts, numbers or flags, as texts; nulls are left out. */
  public Map<String, String> plainTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    object.forEach(
        (name, value) -> {
          if (value != JsonValue.NULL) {
            texts.put(wellFormed(name, name), plain(name, value));
          }
        });
    return texts;
  }

  private String plain(String name, JsonValue value) {
    return switch (value.getValueType()) {
      case NUMBER, TRUE, FALSE -> value.toString();
      case STRING, ARRAY, OBJECT, NULL -> text(name, value);
    };
  }

  /** Whether the member is there at all, be it null. */
  public boolean names(String name) {
    return object.containsKey(name);
  }

  /** A list of texts; absent and null are the same as empty. */
  public List<String> texts(String name) {
    return member(name).map(value -> texts(name, value)).orElse(List.of());
  }

  private List<String> texts(String name, JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      throw new InvalidValue(place + name, "wrong_type", "Give a list of texts.");
    }
    return IntStream.range(0, array.size())
        .mapToObj(index -> text(name + "/" + index, array.get(index)))
        .toList();
  }

  /** A moment such as {@code 2026-11-21T09:34:05Z}. */
  public Optional<Instant> optionalTime(String name) {
    return optionalText(name).map(text -> Moments.parse(place + name, text));
  }

  private Optional<JsonValue> member(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
  }

  private String text(String name, JsonValue value) {
    return switch (value) {
      case JsonString string -> wellFormed(name, string.getString());
      case JsonNumber number when name.equals("phone") -> number.toString();
      default -> throw new InvalidValue(place + name, "wrong_type", "Give a text in quotes.");
    };
  }

  private boolean flag(String name, JsonValue value) {
    return switch (value.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      case ARRAY, OBJECT, STRING, NUMBER, NULL ->
          throw new InvalidValue(place + name, "wrong_type", "Give true or false.");
    };
  }

  private BigDecimal number(String name, JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    throw new InvalidValue(place + name, "wrong_type", "Give a number.");
  }

  private JsonBody object(String name, JsonValue value) {
    if (value instanceof JsonObject member) {
      return new JsonBody(member, place + name + "/");
    }
    throw new InvalidValue(place + name, "wrong_type", "Give an object.");
  }

  /** What the database cannot keep is refused here, before anything happens. */
  private String wellFormed(String name, String text) {
    boolean broken =
        text.codePoints()
            .anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    if (broken) {
      throw new InvalidValue(
          place + name, "invalid_text", "Remove NUL characters and unpaired surrogates.");
    }
    return text;
  }
}
