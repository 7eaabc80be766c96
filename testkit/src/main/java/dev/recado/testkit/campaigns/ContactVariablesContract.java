package dev.recado.testkit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.campaigns.port.Census.Question;
import dev.recado.application.campaigns.port.Census.Sample;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a tenant notes about contacts is what campaigns can say to them. */
public interface ContactVariablesContract extends CampaignContract {
  Map<String, String> NOTED = Map.of("cidade", "Recife", "plano", "ouro");

  private void note(Home home, ContactId contact) {
    run(
        home.scope(),
        () ->
            backend()
                .contactDetails()
                .replace(home.scope(), contact, new ContactFields(NOTED), Some.NOW));
  }

  private CampaignId tagged(Home home) {
    return new GivenAudience(backend()).draft(home, List.of("vip"), "Olá {{cidade}}");
  }

  private ContactId taggedContact(Home home) {
    ContactId contact = given().contact(home, Some.person());
    note(home, contact);
    run(
        home.scope(),
        () -> backend().contactTags().add(home.scope(), contact, new Tag("vip"), Some.NOW));
    return contact;
  }

  private Map<String, String> variables(Home home, CampaignId campaign) {
    List<Recipient> all = campaigns().recipients(home.scope(), campaign);
    assertThat(all).hasSize(1);
    return all.getFirst().variables();
  }

  @Test
  default void what_is_given_for_a_campaign_counts_before_what_is_noted() {
    Home home = given().home();
    CampaignId campaign = campaigns().draft(home).id();
    var person = Some.person();
    note(home, given().contact(home, person));
    new GivenAudience(backend())
        .recipient(home, campaign, person, Optional.empty(), Map.of("cidade", "Natal"));
    assertThat(variables(home, campaign)).isEqualTo(Map.of("cidade", "Natal", "plano", "ouro"));
  }

  @Test
  default void who_joins_by_a_tag_brings_what_is_noted() {
    Home home = given().home();
    taggedContact(home);
    CampaignId campaign = tagged(home);
    run(
        home.scope(),
        () -> backend().recipients().freeze(home.scope(), campaign, Optional.empty(), Some.NOW));
    assertThat(variables(home, campaign)).isEqualTo(NOTED);
  }

  @Test
  default void a_preview_says_what_is_noted_about_those_who_would_join() {
    Home home = given().home();
    taggedContact(home);
    CampaignId campaign = tagged(home);
    Question question =
        new Question(
            campaign, home.unit().id(), List.of("vip"), 1, List.of(), Optional.empty(), Some.NOW);
    List<Sample> samples =
        within(home.scope(), () -> backend().census().samples(home.scope(), question, 0, 3));
    assertThat(samples)
        .singleElement()
        .satisfies(one -> assertThat(one.values()).containsAllEntriesOf(NOTED));
  }
}
