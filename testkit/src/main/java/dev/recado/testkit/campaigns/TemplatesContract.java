package dev.recado.testkit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.recado.application.campaigns.port.Templates;
import dev.recado.application.campaigns.port.Templates.Rendering;
import dev.recado.application.campaigns.port.Templates.Variable;
import dev.recado.domain.refusal.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Templates} promises. */
public interface TemplatesContract {
  Templates templates();

  private String text(String template, Map<String, String> values) {
    return switch (templates().render(template, values)) {
      case Rendering.Text(String text) -> text;
      case Rendering.Missing(Set<String> names) -> throw new AssertionError("missing " + names);
    };
  }

  private Set<String> missing(String template, Map<String, String> values) {
    return switch (templates().render(template, values)) {
      case Rendering.Text(String text) -> throw new AssertionError("nothing is missing: " + text);
      case Rendering.Missing(Set<String> names) -> names;
    };
  }

  @Test
  default void a_text_without_variables_is_itself() {
    for (String text : List.of("Olá!", "", "50% {off} } }} \\ $1 {\n}", "é 🎉 <b>&amp;</b>")) {
      assertThat(templates().variables(text)).as(text).isEmpty();
      assertThat(text(text, Map.of())).isEqualTo(text);
    }
  }

  @Test
  default void a_value_stands_where_its_variable_stood() {
    assertThat(text("Olá {{name}}, {{ name }}!", Map.of("name", "Zé"))).isEqualTo("Olá Zé, Zé!");
    assertThat(text("{{a}}{{b}}\n{{a}}\n", Map.of("a", "1", "b", "2"))).isEqualTo("12\n1\n");
  }

  @Test
  default void a_value_is_put_in_as_it_is() {
    for (String value : List.of("{{x}}", "{{{", "a|b", "<i> & \"q\"", "$1\\", "{{#x}}", "a\nb")) {
      assertThat(text("[{{v}}]", Map.of("v", value, "x", "!"))).isEqualTo("[" + value + "]");
    }
  }

  @Test
  default void a_default_stands_for_a_value_that_is_absent_or_blank() {
    String template = "Olá {{name|amigo}}!";
    assertThat(text(template, Map.of())).isEqualTo("Olá amigo!");
    assertThat(text(template, Map.of("name", " "))).isEqualTo("Olá amigo!");
    assertThat(text(template, Map.of("name", "Zé"))).isEqualTo("Olá Zé!");
    assertThat(text("{{ name | Sr. João, 1|2 }}", Map.of())).isEqualTo("Sr. João, 1|2");
    assertThat(text("[{{name|}}]", Map.of())).isEqualTo("[]");
  }

  @Test
  default void what_is_missing_is_named() {
    String template = "{{a}} {{b}} {{c|d}} {{e}}";
    assertThat(missing(template, Map.of("e", "1"))).containsExactlyInAnyOrder("a", "b");
    assertThat(missing(template, Map.of("a", "1", "b", " \n", "e", "1"))).containsExactly("b");
  }

  @Test
  default void a_variable_is_optional_when_it_has_a_default_everywhere() {
    assertThat(templates().variables("{{a}} {{b|x}} {{c}} {{c|x}} {{b|y}}"))
        .containsExactlyInAnyOrder(
            new Variable("a", false), new Variable("b", true), new Variable("c", false));
  }

  @Test
  default void a_variable_may_be_called_like_a_column() {
    for (String name : List.of("nome", "Nome completo", "data.venc", "valor (R$)", "ação", "_1")) {
      assertThat(templates().variables("{{" + name + "}}"))
          .containsExactly(new Variable(name, false));
      assertThat(text("{{" + name + "}}", Map.of(name, "x", "data", "y"))).isEqualTo("x");
    }
  }

  @Test
  default void what_is_no_template_is_refused() {
    for (String broken :
        List.of(
            "{{",
            "Olá {{name",
            "Olá {{name}",
            "{{}}",
            "{{ }}",
            "{{|x}}",
            "{{a {{b}}",
            "{{a}{{b}}",
            "{{#a}}x{{/a}}",
            "{{^a}}x{{/a}}",
            "{{/a}}",
            "{{! comment }}",
            "{{>part}}",
            "{{&a}}",
            "{{{a}}}",
            "{{ {a} }}",
            "{{=<% %>=}}",
            "{{ # a}}",
            "{{$a}}x{{/a}}",
            "{{<a}}x{{/a}}",
            "{{.}}",
            "{{this}}",
            "{{-first}}",
            "{{a\nb}}",
            "{{a|b\nc}}",
            "{{" + "a".repeat(65) + "}}")) {
      InvalidValue refusal =
          catchThrowableOfType(InvalidValue.class, () -> templates().variables(broken));
      assertThat(refusal).as(broken).isNotNull();
      assertThat(refusal.code()).isEqualTo("invalid_template");
      assertThat(refusal.members().toString()).contains("/content");
    }
  }

  @Test
  default void a_long_text_of_braces_is_read_in_no_time() {
    String braces = "{".repeat(60_000);
    assertThat(catchThrowableOfType(InvalidValue.class, () -> templates().variables(braces)))
        .isNotNull();
    assertThat(templates().variables("} ".repeat(30_000))).isEmpty();
  }
}
