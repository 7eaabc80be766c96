package dev.recado.domain.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaDescriptionTest {
  private static final String HERE =
      """
      table units = plain
      column units.id = uuid not null
      column units.name = text not null
      index units.idx_units_name = CREATE INDEX USING btree (name)
      function touch() = as caller, md5 1
      """;

  private static List<String> differences(String found) {
    return SchemaDescription.parse(HERE).differences(SchemaDescription.parse(found)).stream()
        .map(Difference::words)
        .toList();
  }

  @Test
  void a_description_is_the_same_in_whatever_order_it_was_found() {
    SchemaDescription turned =
        SchemaDescription.parse(String.join("\n", HERE.lines().toList().reversed()));
    assertThat(turned).isEqualTo(SchemaDescription.parse(HERE));
    assertThat(turned.text()).isEqualTo(HERE);
    assertThat(turned.fingerprint()).isEqualTo(SchemaDescription.parse(HERE).fingerprint());
    assertThat(differences(HERE)).isEmpty();
  }

  @Test
  void every_detail_changes_the_fingerprint() {
    assertThat(SchemaDescription.parse(HERE.replace("text not null", "text")).fingerprint())
        .isNotEqualTo(SchemaDescription.parse(HERE).fingerprint());
  }

  @Test
  void what_is_missing_changed_renamed_or_new_is_told_as_such() {
    assertThat(differences(HERE.replace("column units.name = text not null\n", "")))
        .containsExactly("units.name is missing");
    assertThat(differences(HERE.replace("text not null", "text")))
        .containsExactly("units.name is text, expected text not null");
    assertThat(differences(HERE.replace("idx_units_name", "idx_other")))
        .containsExactly("index units.idx_units_name was renamed to units.idx_other");
    assertThat(differences(HERE + "column units.more = text\n"))
        .containsExactly("units.more is not known to this release");
  }

  @Test
  void columns_that_look_alike_are_never_taken_for_each_other() {
    assertThat(differences(HERE.replace("units.name =", "units.title =")))
        .containsExactly("units.name is missing", "units.title is not known to this release");
  }

  @Test
  void a_file_with_comments_and_a_version_is_read_back() {
    ExpectedSchema read = ExpectedSchema.parse("# for people\nversion 20261122040000\n" + HERE);
    assertThat(read.version()).isEqualTo(new SchemaVersion("20261122040000"));
    assertThat(read.text()).isEqualTo("version 20261122040000\n" + HERE);
    assertThatThrownBy(() -> ExpectedSchema.parse(HERE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SchemaVersion("2026"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
