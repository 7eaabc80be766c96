package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Census.Need;
import dev.recado.application.campaigns.port.Census.Question;
import dev.recado.application.campaigns.port.Templates;
import dev.recado.application.campaigns.port.Templates.Variable;
import dev.recado.application.connections.port.Connections;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for the audience of a campaign as it would be if it started now. */
public final class AudienceQuestions {
  private final Connections connections;
  private final Templates templates;

  public AudienceQuestions(Connections connections, Templates templates) {
    this.connections = connections;
    this.templates = templates;
  }

  /** Once the audience was fixed, nobody joins by a tag any more. */
  Question about(TenantScope scope, Campaign campaign, Instant now) {
    Optional<PhoneNumber> own =
        connections.ofUnit(scope, campaign.unit()).flatMap(Connection::phone);
    List<String> tags =
        campaign.times().frozenAt().isPresent() ? List.of() : campaign.plan().audienceTags();
    List<MessageText> wordings = campaign.plan().wordings();
    return new Question(
        campaign.id(), campaign.unit(), tags, wordings.size(), needs(wordings), own, now);
  }

  private List<Need> needs(List<MessageText> wordings) {
    List<Need> needs = new ArrayList<>();
    for (int wording = 0; wording < wordings.size(); wording++) {
      for (Variable variable : templates.variables(wordings.get(wording).value())) {
        if (!variable.optional()) {
          needs.add(new Need(wording, variable.name()));
        }
      }
    }
    return needs;
  }
}
