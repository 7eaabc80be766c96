package dev.recado.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.operations.Page;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Malformed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  private static JsonBody body(String json) {
    return JsonBody.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "1", "{} {}", "{\"a\":1} x"})
  void only_one_whole_object_is_a_body(String json) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> body(json));
  }

  @Test
  void nesting_without_end_is_refused() {
    String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> body(deep));
  }

  @Test
  void absent_and_null_are_the_same_and_unknown_members_are_ignored() {
    JsonBody body = body("{\"name\":null,\"stranger\":[1,2]}");
    assertThat(body.optionalText("name")).isEmpty();
    assertThat(body.optionalFlag("active")).isEmpty();
  }

  @Test
  void a_wrong_type_is_refused_with_its_place() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> body("{\"name\":[]}").text("name"))
        .satisfies(refusal -> assertThat(refusal.members().toString()).contains("/name"));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> body("{\"active\":\"yes\"}").optionalFlag("active"));
  }

  @Test
  void a_wrong_type_deep_inside_is_refused_with_its_whole_place() {
    JsonBody window = body("{\"window\":{\"days\":[1]}}").optionalObject("window").orElseThrow();
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> window.texts("days"))
        .satisfies(refusal -> assertThat(refusal.members().toString()).contains("/window/days/0"));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> body("{\"window\":[]}").optionalObject("window"));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> body("{\"limit\":\"3\"}").optionalNumber("limit"));
  }

  @Test
  void what_a_database_cannot_keep_is_refused_before_anything_happens() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> body("{\"name\":\"a\\u0000\"}").text("name"));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> body("{\"name\":\"\\udc00\"}").text("name"));
  }

  @Test
  void a_cursor_leads_back_to_its_row_and_nobody_can_make_one_up() {
    Page.Cursor cursor =
        new Page.Cursor(Instant.parse("2026-11-21T09:00:00.123456Z"), new UUID(1, 2));
    PageView<String> page =
        PageView.from(new Page<>(List.of(), Optional.of(cursor)), Object::toString);
    assertThat(PageView.request(page.next(), 10).after()).contains(cursor);
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> PageView.request("made-up", null));
  }
}
