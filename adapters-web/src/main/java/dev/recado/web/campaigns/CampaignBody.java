package dev.recado.web.campaigns;

import dev.recado.application.campaigns.CreateCampaign;
import dev.recado.application.campaigns.NamedPeople.Named;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PathId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a request says of a campaign. */
final class CampaignBody {
  private static final int MOST_VARIABLES = 50;
  private final JsonBody json;

  CampaignBody(JsonBody json) {
    this.json = json;
  }

  CreateCampaign.Draft draft(Optional<UnitId> unit) {
    return new CreateCampaign.Draft(
        unit, plan(), contacts(), people(), json.optionalTime("scheduledAt"));
  }

  CampaignPlan plan() {
    List<String> variants = json.texts("variants");
    return new CampaignPlan(
        new Name(json.text("name")),
        text("/content", json.text("content")),
        IntStream.range(0, variants.size())
            .mapToObj(each -> text("/variants/" + each, variants.get(each)))
            .toList(),
        json.texts("tags"),
        json.optionalTime("endsAt"),
        json.optionalObject("canary").map(CampaignBody::canary).orElse(CanarySettings.DEFAULT));
  }

  private static MessageText text(String pointer, String text) {
    try {
      return new MessageText(text);
    } catch (InvalidValue invalid) {
      throw invalid.at(pointer);
    }
  }

  private static CanarySettings canary(JsonBody canary) {
    CanarySettings usual = CanarySettings.DEFAULT;
    return new CanarySettings(
        canary.optionalInteger("size"),
        canary.optionalInteger("waitMinutes").orElse(usual.waitMinutes()),
        canary.optionalInteger("minDeliveredPercent").orElse(usual.minDeliveredPercent()),
        canary.optionalInteger("maxFailedPercent").orElse(usual.maxFailedPercent()),
        canary.optionalInteger("maxOptedOutPercent").orElse(usual.maxOptedOutPercent()));
  }

  private List<ContactId> contacts() {
    List<String> ids = json.texts("contactIds");
    return IntStream.range(0, ids.size())
        .mapToObj(each -> new ContactId(PathId.parse("/contactIds/" + each, ids.get(each))))
        .toList();
  }

  private List<Named> people() {
    return json.objects("recipients").stream().map(CampaignBody::named).toList();
  }

  private static Named named(JsonBody person) {
    Optional<String> name =
        person.optionalText("name").map(String::strip).filter(text -> !text.isEmpty());
    return new Named(person.text("phone"), name, variables(person, "variables"));
  }

  static Map<String, String> variables(JsonBody json, String member) {
    Map<String, String> variables =
        json.optionalObject(member).map(JsonBody::plainTexts).orElse(Map.of());
    if (variables.size() > MOST_VARIABLES) {
      throw new InvalidValue("/" + member, "too_many", "Give at most 50 variables per person.");
    }
    return variables;
  }
}
