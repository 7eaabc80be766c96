package dev.recado.application.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.access.InsufficientPermissions;
import dev.recado.application.access.TestScopes;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.campaigns.NamedPeople.Named;
import dev.recado.application.messaging.NoUnitContext;
import dev.recado.application.messaging.Receipt;
import dev.recado.application.operations.Once;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignClash;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.refusal.Breach;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.Name;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Drafts, what they take and what they refuse. */
class CreateCampaignTest {
  private final CampaignStage stage = new CampaignStage();
  private final Line line = stage.line();

  private CreateCampaign.Draft of(List<ContactId> contacts, List<Named> people) {
    return new CreateCampaign.Draft(
        Optional.empty(), CampaignStage.plan(), contacts, people, Optional.empty());
  }

  private static Named named(String phone) {
    return new Named(phone, Optional.empty(), Map.of());
  }

  @Test
  void the_named_are_in_at_once_in_their_order_and_each_once() {
    ContactId contact = stage.stage.given.contact(line.home(), Some.person());
    String phone = Some.phone().digits();
    List<Named> people =
        List.of(
            new Named("+" + phone, Optional.of("Zoé"), Map.of("pedido", "7")),
            named(phone),
            named("12"),
            named("12"),
            named(line.connection().phone().orElseThrow().digits()));
    CreateCampaign.Created created =
        stage.created(line.home().unitScope(), of(List.of(contact, contact), people));
    assertThat(created.duplicates()).isEqualTo(3);
    List<Recipient> recipients = stage.recipients(line, created.campaign().id());
    assertThat(recipients)
        .extracting(Recipient::status)
        .containsExactly(
            RecipientStatus.PENDING,
            RecipientStatus.PENDING,
            RecipientStatus.SKIPPED,
            RecipientStatus.SKIPPED);
    assertThat(recipients.get(1).variables()).containsEntry("pedido", "7");
    assertThat(recipients.get(1).name()).contains("Zoé");
    assertThat(recipients.get(2).skipped()).contains(RefusalReason.INVALID_PHONE);
    assertThat(recipients.get(3).skipped()).contains(RefusalReason.OWN_NUMBER);
    assertThat(created.campaign().tally().total()).isEqualTo(4);
    assertThat(created.campaign().status()).isEqualTo(CampaignStatus.DRAFT);
  }

  @Test
  void a_contact_of_another_tenant_is_as_unknown_as_one_nobody_has() {
    ContactId foreign = stage.stage.given.contact(stage.stage.given.home(), Some.person());
    for (ContactId unknown : List.of(foreign, new ContactId(Some.uuid()))) {
      assertThatExceptionOfType(UnknownContacts.class)
          .isThrownBy(() -> stage.created(line.home().unitScope(), of(List.of(unknown), List.of())))
          .satisfies(
              refused ->
                  assertThat(refused.detail())
                      .isEqualTo(
                          "1 of the contactIds are in no address book of yours, such as "
                              + unknown
                              + ". Nothing was created."));
    }
  }

  @Test
  void more_than_ten_thousand_come_by_file() {
    List<Named> people = Collections.nCopies(10_001, named("5511999990101"));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> of(List.of(), people));
  }

  @Test
  void with_a_time_it_is_scheduled() {
    var at = stage.stage.clock.instant().plus(Duration.ofHours(1));
    var draft =
        new CreateCampaign.Draft(
            Optional.empty(), CampaignStage.plan(), List.of(), List.of(), Optional.of(at));
    Campaign campaign = stage.created(line.home().unitScope(), draft).campaign();
    assertThat(campaign.status()).isEqualTo(CampaignStatus.SCHEDULED);
    assertThat(campaign.times().scheduledAt()).contains(at);
  }

  @Test
  void without_a_unit_the_only_one_of_the_tenant_sends() {
    var draft = of(List.of(), List.of());
    assertThat(stage.created(line.scope(), draft).campaign().unit())
        .isEqualTo(line.home().unit().id());
    stage.stage.given.branch(line.home());
    assertThatExceptionOfType(NoUnitContext.class)
        .isThrownBy(() -> stage.created(line.scope(), draft));
  }

  @Test
  void a_unit_beyond_reach_is_refused() {
    Home branch = stage.stage.given.branch(line.home());
    var elsewhere =
        new CreateCampaign.Draft(
            Optional.of(stage.stage.given.home().unit().id()),
            CampaignStage.plan(),
            List.of(),
            List.of(),
            Optional.empty());
    assertThatExceptionOfType(UnknownUnit.class)
        .isThrownBy(() -> stage.created(line.scope(), elsewhere));
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> stage.created(branch.unitScope(), elsewhere));
  }

  @Test
  void an_agent_may_neither_create_nor_see_campaigns() {
    CampaignId id = stage.draftFor(line, 1);
    var agent = TestScopes.of(Some.agent(line.home().unit()));
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> stage.created(agent, of(List.of(), List.of())));
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> stage.show.show(agent, id));
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> stage.dispatch.dispatch(agent, id));
  }

  private static CampaignPlan saying(String content, String... tags) {
    return new CampaignPlan(
        new Name("Páscoa"),
        new MessageText(content),
        List.of(),
        List.of(tags),
        Optional.empty(),
        CanarySettings.DEFAULT);
  }

  @Test
  void only_a_draft_can_be_changed_and_after_a_start_its_tags_stay() {
    CampaignId id = stage.draftFor(line, 2);
    assertThat(stage.edit.edit(line.scope(), id, saying("Oi", "vip")).plan())
        .isEqualTo(saying("Oi", "vip"));
    stage.dispatch.dispatch(line.scope(), id);
    assertThatExceptionOfType(CampaignClash.class)
        .isThrownBy(() -> stage.edit.edit(line.scope(), id, saying("Olá", "vip")));
    stage.reset.reset(line.scope(), id);
    assertThatExceptionOfType(CampaignClash.class)
        .isThrownBy(() -> stage.edit.edit(line.scope(), id, saying("Olá", "outro")))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("audience_fixed"));
    assertThat(stage.edit.edit(line.scope(), id, saying("Olá", "vip")).plan().content().value())
        .isEqualTo("Olá");
  }

  @Test
  void a_clone_for_the_silent_has_those_it_was_sent_to() {
    CampaignId id = stage.started(line, 2);
    stage.run(Duration.ofSeconds(1));
    Campaign all =
        stage.clone.clone(
            line.scope(),
            id,
            new CloneCampaign.Wish(Optional.of(new Name("De novo")), false),
            Once.always());
    assertThat(all.tally().pending()).isEqualTo(2);
    assertThat(all.plan().name().value()).isEqualTo("De novo");
    assertThat(all.status()).isEqualTo(CampaignStatus.DRAFT);
    Campaign silent =
        stage.clone.clone(
            line.scope(), id, new CloneCampaign.Wish(Optional.empty(), true), Once.always());
    assertThat(silent.tally().pending()).isEqualTo(1);
  }

  @Test
  void a_test_goes_to_one_phone_and_counts_nowhere() {
    CampaignId id = stage.created(line, saying("Olá {{name}}"), Some.phone().digits());
    String phone = Some.phone().digits();
    var trial = new SendTest.Trial(phone, 0, Map.of("name", "Ana"), Optional.empty());
    assertThat(stage.sendTest.send(line.scope(), id, trial)).isInstanceOf(Receipt.Accepted.class);
    stage.run(Duration.ofSeconds(1));
    assertThat(stage.sent(line)).extracting(sent -> sent.text()).containsExactly("Olá Ana");
    assertThat(stage.now(line, id).tally().pending()).isEqualTo(1);
    var nameless = new SendTest.Trial(phone, 0, Map.of(), Optional.empty());
    assertThatExceptionOfType(Breach.class)
        .isThrownBy(() -> stage.sendTest.send(line.scope(), id, nameless))
        .withMessageContaining("name");
    var none = new SendTest.Trial(phone, 1, Map.of("name", "Ana"), Optional.empty());
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> stage.sendTest.send(line.scope(), id, none));
  }
}
