package dev.recado.persistence.sql;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Flat objects of texts, as jsonb keeps them. */
public final class JsonTexts {
  /** Looked up once: in Open Liberty each look-up searches all bundles. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private JsonTexts() {}

  public static String write(Map<String, String> texts) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    texts.forEach(object::add);
    return object.build().toString();
  }

  public static Map<String, String> read(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      Map<String, String> texts = new LinkedHashMap<>();
      reader.readObject().forEach((key, value) -> texts.put(key, ((JsonString) value).getString()));
      return texts;
    }
  }
}
