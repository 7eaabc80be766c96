package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Census;
import dev.recado.application.campaigns.port.Census.Question;
import dev.recado.application.campaigns.port.Census.Sample;
import dev.recado.application.campaigns.port.Templates;
import dev.recado.application.campaigns.port.Templates.Rendering;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.message.MessageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shows what the first people would read. */
public final class TextPreviews {
  private static final int PEOPLE = 3;

  private final Census census;
  private final Templates templates;

  public TextPreviews(Census census, Templates templates) {
    this.census = census;
    this.templates = templates;
  }

  /**
   * What one person would read.
   *
   * @param wording 0 is the campaign's content
   */
  public record Preview(int wording, Optional<String> phone, Optional<String> name, String text) {}

  /** The first three people of each wording. */
  List<Preview> of(TenantScope scope, Campaign campaign, Question question) {
    List<MessageText> wordings = campaign.plan().wordings();
    List<Preview> previews = new ArrayList<>();
    for (int wording = 0; wording < wordings.size(); wording++) {
      int number = wording;
      String template = wordings.get(wording).value();
      census.samples(scope, question, wording, PEOPLE).stream()
          .flatMap(sample -> preview(number, template, sample))
          .forEach(previews::add);
    }
    return previews;
  }

  private Stream<Preview> preview(int wording, String template, Sample sample) {
    return switch (templates.render(template, sample.values())) {
      case Rendering.Text(String text) ->
          Stream.of(new Preview(wording, sample.phone(), sample.name(), text));
      case Rendering.Missing(Set<String> names) -> Stream.empty();
    };
  }
}
