package dev.recado.persistence.monitoring;

import dev.recado.domain.monitoring.Measure;
import dev.recado.domain.monitoring.Values;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;

/** Measured values as jsonb keeps them; a measure that this release no longer has is left out. */
final class MeasuredJson {
  private static final JsonProvider JSON = JsonProvider.provider();

  private MeasuredJson() {}

  static String write(Values values) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    values.all().forEach((measure, value) -> object.add(measure.label(), value));
    return object.build().toString();
  }

  static Values read(String json) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      reader
          .readObject()
          .forEach(
              (name, value) ->
                  Measure.of(name)
                      .ifPresent(
                          measure -> values.put(measure, ((JsonNumber) value).doubleValue())));
    }
    return new Values(values);
  }
}
