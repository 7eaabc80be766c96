package dev.recado.launcher.gate;

import dev.recado.domain.health.Difference;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaObject;
import dev.recado.domain.health.SchemaObject.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line for each thing of the schema that this release expects, table by table. */
final class SchemaSections {
  private SchemaSections() {}

  static List<Section> of(SchemaDescription expected, SchemaDescription found) {
    Map<SchemaObject, String> wrong = new HashMap<>();
    expected
        .differences(found)
        .forEach(difference -> about(difference).forEach(it -> wrong.put(it, difference.words())));
    Map<String, List<GateLine>> tables = new LinkedHashMap<>();
    for (SchemaObject object : expected.objects()) {
      String title = object.kind() == Kind.FUNCTION ? "functions" : "table " + object.table();
      tables.computeIfAbsent(title, fresh -> new ArrayList<>()).add(line(object, wrong));
    }
    return tables.entrySet().stream()
        .map(table -> new Section(table.getKey(), table.getValue()))
        .toList();
  }

  /** What nobody expected is nothing that could be missing. */
  private static List<SchemaObject> about(Difference difference) {
    return switch (difference) {
      case Difference.Missing missing -> List.of(missing.expected());
      case Difference.Changed changed -> List.of(changed.expected());
      case Difference.Renamed renamed -> List.of(renamed.expected());
      case Difference.Unknown unknown -> List.of();
    };
  }

  private static GateLine line(SchemaObject object, Map<SchemaObject, String> wrong) {
    return wrong.containsKey(object)
        ? GateLine.failed(wrong.get(object))
        : GateLine.passed(object.title() + " " + holds(object));
  }

  private static String holds(SchemaObject object) {
    return object.kind() == Kind.SECURITY ? "is " + object.definition() : "exists";
  }
}
