package dev.recado.application.campaigns.port;

import java.util.Map;
import java.util.Set;

/**
 * Texts with variables: {@code {{name}}}, or {@code {{name|friend}}} with what stands there when
 * the person has no value. Nothing else of a template language is understood. Knows no tenant.
 */
public interface Templates {
  /**
   * A variable a text names.
   *
   * @param optional whether it has a default everywhere it stands
   */
  record Variable(String name, boolean optional) {}

  /** What became of a text for one person. */
  sealed interface Rendering {
    record Text(String text) implements Rendering {}

    /** These have neither a value nor a default. */
    record Missing(Set<String> names) implements Rendering {}
  }

  /**
   * The variables of a text.
   *
   * @throws dev.recado.domain.refusal.InvalidValue when the text is no template, say by an open
   *     brace pair or a section
   */
  Set<Variable> variables(String template);

  /**
   * The text for one person. A value is put in as it is; a blank one counts as none.
   *
   * @param template one that {@link #variables} accepted
   */
  Rendering render(String template, Map<String, String> values);
}
