package dev.recado.ui.campaigns;

import dev.recado.domain.campaign.Campaign;
import dev.recado.ui.frame.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the step of the message shows, of a draft or before there is one. */
@RequestScoped
public class MessageSteps {
  static final String TEMPLATE = "campaigns/message";

  @Inject Place place;
  @Inject Bubbles bubbles;

  MessageStep step(Optional<Campaign> campaign, CampaignForm form) {
    String id = campaign.map(known -> known.id().toString()).orElse(null);
    List<String> all = Stream.concat(Stream.of(form.text()), form.wordings().stream()).toList();
    return new MessageStep(
        id,
        id == null ? "/ui/campaigns" : "/ui/campaigns/" + id + "/message",
        campaign.isPresent() ? List.of() : units(form),
        CampaignForm.given(form.name),
        form.text(),
        MessageStep.four(form.wordings()),
        bubbles.of(all));
  }

  private List<MessageStep.UnitChoice> units(CampaignForm form) {
    String chosen =
        form.unit == null
            ? place.unitId().map(Object::toString).orElse("")
            : CampaignForm.given(form.unit);
    return place.units().stream()
        .map(
            unit ->
                new MessageStep.UnitChoice(
                    unit.id().toString(), unit.name().value(), unit.id().toString().equals(chosen)))
        .toList();
  }
}
