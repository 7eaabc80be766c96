package dev.recado.domain.health;

import dev.recado.domain.health.SchemaObject.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything Recado has made in a database, sorted, without what differs between two databases of
 * the same release: numbers of the catalog, names of roles, partitions made as months go by.
 */
public record SchemaDescription(List<SchemaObject> objects) {
  public SchemaDescription {
    objects = objects.stream().sorted().toList();
  }

  /** Reads {@link #text}; lines that begin with {@code #} are for people. */
  public static SchemaDescription parse(String text) {
    return new SchemaDescription(
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(SchemaObject::of)
            .toList());
  }

  /** One line for each object. */
  public String text() {
    return objects.stream().map(SchemaObject::line).collect(Collectors.joining("\n", "", "\n"));
  }

  /** SHA-256 of the text, as 64 hexadecimal digits. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public List<String> names(Kind kind) {
    return objects.stream()
        .filter(object -> object.kind() == kind)
        .map(SchemaObject::name)
        .toList();
  }

  /** How what was found differs from this, in the order of this; what is unknown comes last. */
  public List<Difference> differences(SchemaDescription found) {
    Map<String, SchemaObject> strangers = byTitle(found.objects);
    objects.forEach(expected -> strangers.remove(expected.title()));
    Map<String, SchemaObject> known = byTitle(found.objects);
    List<Difference> differences = new ArrayList<>();
    for (SchemaObject expected : objects) {
      Optional.ofNullable(known.get(expected.title()))
          .map(there -> changed(expected, there))
          .orElseGet(() -> Optional.of(absent(expected, strangers)))
          .ifPresent(differences::add);
    }
    strangers.values().stream().map(Difference.Unknown::new).forEach(differences::add);
    return differences;
  }

  private static Optional<Difference> changed(SchemaObject expected, SchemaObject there) {
    return expected.definition().equals(there.definition())
        ? Optional.empty()
        : Optional.of(new Difference.Changed(expected, there));
  }

  private static Difference absent(SchemaObject expected, Map<String, SchemaObject> strangers) {
    return renamed(expected, strangers.values())
        .<Difference>map(
            found -> {
              strangers.remove(found.title());
              return new Difference.Renamed(expected, found);
            })
        .orElseGet(() -> new Difference.Missing(expected));
  }

  /** A table is what its columns are: of two that look alike nothing follows. */
  private static Optional<SchemaObject> renamed(
      SchemaObject expected, Collection<SchemaObject> strangers) {
    return switch (expected.kind()) {
      case TABLE, VIEW, SECURITY, COLUMN, FUNCTION -> Optional.empty();
      case CONSTRAINT, INDEX, POLICY, TRIGGER ->
          strangers.stream().filter(expected::resembles).findFirst();
    };
  }

  private static Map<String, SchemaObject> byTitle(List<SchemaObject> objects) {
    Map<String, SchemaObject> byTitle = new LinkedHashMap<>();
    objects.forEach(object -> byTitle.put(object.title(), object));
    return byTitle;
  }
}
