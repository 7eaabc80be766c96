package dev.recado.ui.campaigns;

import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.Name;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The first step: what it says. */
public class CampaignForm {
  @FormParam("unit")
  @Nullable String unit;

  @FormParam("name")
  @Nullable String name;

  @FormParam("content")
  @Nullable String content;

  @FormParam("variant")
  @Nullable List<String> variants;

  static String given(@Nullable String text) {
    return text == null ? "" : text;
  }

  String text() {
    return given(content).replace("\r\n", "\n");
  }

  /** Those that say something. */
  List<String> wordings() {
    return Optional.ofNullable(variants).orElse(List.of()).stream()
        .map(text -> text.replace("\r\n", "\n"))
        .filter(text -> !text.isBlank())
        .toList();
  }

  CampaignPlan plan(Optional<Campaign> model) {
    List<String> wordings = wordings();
    return new CampaignPlan(
        new Name(given(name)),
        text("/content", text()),
        IntStream.range(0, wordings.size())
            .mapToObj(each -> text("/variants/" + each, wordings.get(each)))
            .toList(),
        model.map(campaign -> campaign.plan().audienceTags()).orElse(List.of()),
        model.flatMap(campaign -> campaign.plan().endsAt()),
        model.map(campaign -> campaign.plan().canary()).orElse(CanarySettings.DEFAULT));
  }

  private static MessageText text(String pointer, String text) {
    try {
      return new MessageText(text);
    } catch (InvalidValue invalid) {
      throw invalid.at(pointer);
    }
  }
}
