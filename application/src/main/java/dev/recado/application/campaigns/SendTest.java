package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Templates;
import dev.recado.application.campaigns.port.Templates.Rendering;
import dev.recado.application.messaging.Receipt;
import dev.recado.application.messaging.SendMessage;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.refusal.Breach;
import dev.recado.domain.refusal.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends one wording of a campaign to one phone, as a direct message that counts nowhere in it. */
public final class SendTest {
  private final CampaignDesk desk;
  private final Templates templates;
  private final SendMessage sendMessage;

  public SendTest(CampaignDesk desk, Templates templates, SendMessage sendMessage) {
    this.desk = desk;
    this.templates = templates;
    this.sendMessage = sendMessage;
  }

  /**
   * @param phone as typed
   * @param variant which wording: 0 is the content
   * @param values what the variables stand for
   */
  public record Trial(
      String phone, int variant, Map<String, String> values, Optional<IdempotencyKey> key) {}

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws InvalidValue when there is no such wording, or no such number can exist
   * @throws Breach when a variable has neither a value nor a default
   */
  public Receipt send(TenantScope scope, CampaignId id, Trial trial) {
    Campaign campaign = desk.look(scope, id);
    List<MessageText> wordings = campaign.plan().wordings();
    if (trial.variant() < 0 || trial.variant() >= wordings.size()) {
      throw new InvalidValue(
          "/variant", "unknown_variant", "Give 0 for the content, or the number of a variant.");
    }
    MessageText text = rendered(wordings.get(trial.variant()), trial.values());
    return sendMessage.send(
        scope,
        new SendMessage.Draft(Optional.of(campaign.unit()), trial.phone(), text, trial.key()));
  }

  private MessageText rendered(MessageText wording, Map<String, String> values) {
    return switch (templates.render(wording.value(), values)) {
      case Rendering.Text(String text) -> new MessageText(text);
      case Rendering.Missing(Set<String> names) ->
          throw new Breach(
              "missing_variable",
              "The text names variables without a value",
              "Give values for " + String.join(", ", names) + ", or defaults in the text.");
    };
  }
}
