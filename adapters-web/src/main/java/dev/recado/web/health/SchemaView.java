package dev.recado.web.health;

import dev.recado.application.health.ShowSchema.SchemaState;
import dev.recado.domain.health.Difference;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaVersion;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** The state of the schema in the words of the contract, whose names are in snake_case. */
final class SchemaView {
  /** An empty database differs in a thousand things; ./recado gate tells them all. */
  private static final int MOST = 50;

  private SchemaView() {}

  static JsonObject json(SchemaState state) {
    return Json.createObjectBuilder()
        .add("current_version", DeepView.text(state.current().map(SchemaVersion::value)))
        .add("expected_version", state.expected().version().value())
        .add("schema_up_to_date", state.upToDate())
        .add("applied_at", DeepView.text(state.applied().map(applied -> applied.at().toString())))
        .add("fingerprint", state.found().map(SchemaDescription::fingerprint).orElse("unknown"))
        .add("expected_fingerprint", state.expected().description().fingerprint())
        .add("fingerprint_known", state.known())
        .add("differences", words(state.differences()))
        .build();
  }

  static JsonArrayBuilder words(List<Difference> differences) {
    return Json.createArrayBuilder(
        differences.stream().limit(MOST).map(Difference::words).toList());
  }
}
