package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Templates;
import dev.recado.application.campaigns.port.Templates.Rendering;
import dev.recado.application.campaigns.port.Templates.Variable;
import dev.recado.domain.member.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows a wording while it is being written, before there is anybody to read it. */
public final class PreviewWording {
  private final Templates templates;

  public PreviewWording(Templates templates) {
    this.templates = templates;
  }

  /**
   * How it reads.
   *
   * @param text with the name of each variable in square brackets where no value is known
   * @param variables that it names, in the order of their names
   */
  public record Shown(String text, List<String> variables) {}

  /**
   * @param values what is known already
   * @throws dev.recado.domain.refusal.InvalidValue when the wording is no template
   */
  public Shown preview(TenantScope scope, String wording, Map<String, String> values) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    Set<Variable> variables = templates.variables(wording);
    Map<String, String> known = new HashMap<>();
    variables.stream()
        .filter(variable -> !variable.optional())
        .forEach(variable -> known.put(variable.name(), "[" + variable.name() + "]"));
    known.putAll(values);
    return new Shown(
        text(wording, known), variables.stream().map(Variable::name).sorted().toList());
  }

  private String text(String wording, Map<String, String> values) {
    return switch (templates.render(wording, values)) {
      case Rendering.Text(String text) -> text;
      case Rendering.Missing(Set<String> names) -> wording;
    };
  }
}
