package dev.recado.system;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;

/** Collects the variables of a template and refuses everything else. */
final class TemplateTags implements Mustache.Visitor {
  private final List<TemplateTag> tags = new ArrayList<>();

  private TemplateTags() {}

  /**
   * @throws dev.recado.domain.refusal.InvalidValue when there is anything but text and variables
   */
  static List<TemplateTag> in(Template template) {
    TemplateTags visitor = new TemplateTags();
    template.visit(visitor);
    return visitor.tags;
  }

  /** A pair that was never closed is text to the library, and surely a slip of the author. */
  @Override
  public void visitText(String text) {
    if (text.contains("{{")) {
      throw MustacheTemplates.refused();
    }
  }

  @Override
  public void visitVariable(String name) {
    tags.add(TemplateTag.of(name));
  }

  @Override
  public boolean visitInclude(String name) {
    throw MustacheTemplates.refused();
  }

  @Override
  public boolean visitSection(String name) {
    throw MustacheTemplates.refused();
  }

  @Override
  public boolean visitInvertedSection(String name) {
    throw MustacheTemplates.refused();
  }
}
