package dev.recado.testkit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Census.Excluded;
import dev.recado.application.campaigns.port.Census.Need;
import dev.recado.application.campaigns.port.Census.Question;
import dev.recado.application.campaigns.port.Census.Result;
import dev.recado.application.campaigns.port.Census.Sample;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.campaigns.port.Census} promises. */
public interface CensusContract extends BackendContract {
  private GivenAudience audience() {
    return new GivenAudience(backend());
  }

  private static Question question(Home home, CampaignId campaign, Need... needs) {
    return question(home, campaign, List.of(), 1, needs);
  }

  private static Question question(
      Home home, CampaignId campaign, List<String> tags, int wordings, Need... needs) {
    return new Question(
        campaign, home.unit().id(), tags, wordings, List.of(needs), Optional.empty(), Some.NOW);
  }

  private static Question from(Question question, PhoneNumber own) {
    return new Question(
        question.campaign(),
        question.unit(),
        question.tags(),
        question.wordings(),
        question.needs(),
        Optional.of(own),
        question.now());
  }

  private Result count(TenantScope scope, Question question) {
    return within(scope, () -> backend().census().count(scope, question));
  }

  private boolean anybody(TenantScope scope, Question question) {
    return within(scope, () -> backend().census().anybody(scope, question));
  }

  private List<Excluded> excluded(TenantScope scope, Question question, int each) {
    return within(scope, () -> backend().census().excluded(scope, question, each));
  }

  private List<Sample> samples(TenantScope scope, Question question, int wording, int limit) {
    return within(scope, () -> backend().census().samples(scope, question, wording, limit));
  }

  private Set<String> unknown(TenantScope scope, Question question, String... variables) {
    return within(scope, () -> backend().census().unknown(scope, question, Set.of(variables)));
  }

  private ContactId recipient(Home home, CampaignId campaign, Map<String, String> variables) {
    return audience().recipient(home, campaign, Some.person(), Optional.empty(), variables);
  }

  private void tag(Home home, ContactId contact, String tag) {
    run(
        home.scope(),
        () -> backend().contactTags().add(home.scope(), contact, new Tag(tag), Some.NOW));
  }

  private void wrote(Talk talk, Instant at) {
    run(
        talk.scope(),
        () ->
            backend()
                .inbox()
                .arrive(
                    talk.scope(),
                    InboxStage.place(talk.line()),
                    InboxStage.fresh(),
                    InboxStage.with(talk.person()),
                    InboxStage.written("Oi", at)));
  }

  @Test
  default void nobody_is_in_an_empty_campaign() {
    Home home = given().home();
    Question question = question(home, audience().draft(home, List.of(), "Olá"));
    assertThat(count(home.scope(), question)).isEqualTo(new Result(0, 0, 0, 0, Map.of()));
    assertThat(anybody(home.scope(), question)).isFalse();
    assertThat(excluded(home.scope(), question, 20)).isEmpty();
    assertThat(samples(home.scope(), question, 0, 3)).isEmpty();
    assertThat(unknown(home.scope(), question, "a")).containsExactly("a");
  }

  @Test
  default void who_is_left_out_already_stays_out_for_that_reason() {
    Home home = given().home();
    CampaignId campaign = audience().draft(home, List.of(), "Olá");
    audience().impossible(home, campaign, "12");
    assertThat(anybody(home.scope(), question(home, campaign))).isFalse();
    recipient(home, campaign, Map.of());
    assertThat(count(home.scope(), question(home, campaign)))
        .isEqualTo(new Result(1, 0, 0, 0, Map.of(RefusalReason.INVALID_PHONE, 1)));
    assertThat(anybody(home.scope(), question(home, campaign))).isTrue();
    assertThat(excluded(home.scope(), question(home, campaign), 20))
        .containsExactly(
            new Excluded(RefusalReason.INVALID_PHONE, Optional.of("12"), Optional.empty()));
  }

  @Test
  default void the_sender_does_not_write_to_himself() {
    Home home = given().home();
    CampaignId campaign = audience().draft(home, List.of(), "Olá");
    PhoneNumber own = Some.phone();
    audience().recipient(home, campaign, Person.of(new PhoneNumber(own.canonical())), "Eu");
    recipient(home, campaign, Map.of());
    assertThat(count(home.scope(), from(question(home, campaign), own)).out())
        .isEqualTo(Map.of(RefusalReason.OWN_NUMBER, 1));
    assertThat(count(home.scope(), from(question(home, campaign), Some.ownPhone())).out())
        .isEmpty();
  }

  @Test
  default void who_lacks_a_variable_of_his_wording_is_out() {
    Home home = given().home();
    CampaignId campaign = audience().draft(home, List.of(), "{{a}}", "{{b}}");
    recipient(home, campaign, Map.of("a", "1"));
    recipient(home, campaign, Map.of("a", "1"));
    recipient(home, campaign, Map.of("a", " "));
    recipient(home, campaign, Map.of("b", "2"));
    Question question = question(home, campaign, List.of(), 2, new Need(0, "a"), new Need(1, "b"));
    assertThat(count(home.scope(), question))
        .isEqualTo(new Result(2, 0, 0, 0, Map.of(RefusalReason.MISSING_VARIABLE, 2)));
    assertThat(samples(home.scope(), question, 0, 3))
        .singleElement()
        .satisfies(sample -> assertThat(sample.values()).containsEntry("a", "1"));
    assertThat(samples(home.scope(), question, 1, 3)).hasSize(1);
  }

  @Test
  default void name_and_phone_are_variables_of_everybody_who_has_them() {
    Home home = given().home();
    CampaignId campaign = audience().draft(home, List.of(), "{{name}} {{phone}}");
    Person known = Some.person();
    audience().recipient(home, campaign, known, "Zé");
    recipient(home, campaign, Map.of());
    Question question = question(home, campaign, new Need(0, "name"), new Need(0, "phone"));
    assertThat(count(home.scope(), question).in()).isEqualTo(1);
    assertThat(samples(home.scope(), question, 0, 3))
        .singleElement()
        .satisfies(
            sample -> {
              assertThat(sample.name()).contains("Zé");
              assertThat(sample.values())
                  .containsEntry("name", "Zé")
                  .containsEntry("phone", known.phone().orElseThrow().digits());
            });
  }

  @Test
  default void a_variable_that_nobody_has_is_unknown() {
    Home home = given().home();
    CampaignId campaign = audience().draft(home, List.of(), "x");
    recipient(home, campaign, Map.of("a", "1", "c", " "));
    recipient(home, campaign, Map.of("b", "1"));
    assertThat(unknown(home.scope(), question(home, campaign), "a", "b", "c", "d", "name", "phone"))
        .containsExactly("c", "d", "name");
  }

  @Test
  default void contacts_with_any_of_the_tags_join_once_each() {
    Home home = given().home();
    CampaignId campaign = audience().draft(home, List.of("vip", "old"), "x");
    ContactId already = recipient(home, campaign, Map.of());
    ContactId both = given().contact(home, Some.person());
    tag(home, already, "vip");
    tag(home, both, "vip");
    tag(home, both, "old");
    tag(home, given().contact(home, Some.person()), "other");
    Question question = question(home, campaign, List.of("vip", "old"), 1);
    assertThat(count(home.scope(), question)).isEqualTo(new Result(2, 0, 1, 1, Map.of()));
    assertThat(samples(home.scope(), question, 0, 9)).hasSize(2);
  }

  @Test
  default void who_joins_and_lacks_any_variable_is_out() {
    Home home = given().home();
    CampaignId campaign = audience().draft(home, List.of("vip"), "{{a}}", "{{phone}}");
    tag(home, given().contact(home, Some.person()), "vip");
    Question phone = question(home, campaign, List.of("vip"), 2, new Need(1, "phone"));
    Question more =
        question(home, campaign, List.of("vip"), 2, new Need(0, "a"), new Need(1, "phone"));
    assertThat(count(home.scope(), phone).in()).isEqualTo(1);
    assertThat(count(home.scope(), more).out())
        .isEqualTo(Map.of(RefusalReason.MISSING_VARIABLE, 1));
    assertThat(anybody(home.scope(), more)).isFalse();
  }

  @Test
  default void who_wrote_to_the_unit_within_a_day_is_warm() {
    Line line = given().line();
    Line branch = given().line(given().branch(line.home()));
    CampaignId campaign = audience().draft(line.home(), List.of(), "x");
    Talk lately = given().talk(line);
    Talk before = given().talk(line);
    Talk elsewhere = given().talk(branch);
    wrote(lately, Some.NOW.minus(Duration.ofHours(23)));
    wrote(before, Some.NOW.minus(Duration.ofHours(25)));
    wrote(elsewhere, Some.NOW.minus(Duration.ofHours(1)));
    for (Talk talk : List.of(lately, before, elsewhere)) {
      audience().recipient(line.home(), campaign, talk.person(), "x");
    }
    assertThat(count(line.scope(), question(line.home(), campaign)))
        .isEqualTo(new Result(3, 1, 0, 0, Map.of()));
  }

  @Test
  default void of_each_reason_only_so_many_examples_are_given() {
    Home home = given().home();
    CampaignId campaign = audience().draft(home, List.of(), "{{a}}");
    for (int each = 0; each < 3; each++) {
      audience().impossible(home, campaign, "1" + each);
      recipient(home, campaign, Map.of());
    }
    assertThat(excluded(home.scope(), question(home, campaign, new Need(0, "a")), 2))
        .extracting(Excluded::reason)
        .containsExactlyInAnyOrder(
            RefusalReason.INVALID_PHONE,
            RefusalReason.INVALID_PHONE,
            RefusalReason.MISSING_VARIABLE,
            RefusalReason.MISSING_VARIABLE);
  }

  @Test
  default void another_tenant_counts_nobody() {
    Home home = given().home();
    Home other = given().home();
    CampaignId campaign = audience().draft(home, List.of("vip"), "x");
    recipient(home, campaign, Map.of("a", "1"));
    tag(home, given().contact(home, Some.person()), "vip");
    Question question = question(home, campaign, List.of("vip"), 1);
    assertThat(count(other.scope(), question)).isEqualTo(new Result(0, 0, 0, 0, Map.of()));
    assertThat(samples(other.scope(), question, 0, 3)).isEmpty();
    assertThat(unknown(other.scope(), question, "a")).containsExactly("a");
  }
}
