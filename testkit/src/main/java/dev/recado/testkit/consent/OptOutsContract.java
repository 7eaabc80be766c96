package dev.recado.testkit.consent;

import static dev.recado.testkit.Misuse.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.consent.port.OptOuts.Draft;
import dev.recado.application.operations.Page;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.consent.OptOutId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.Member;
import dev.recado.domain.message.MessageId;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import dev.recado.testkit.inbox.InboxStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.consent.port.OptOuts} promises. */
public interface OptOutsContract extends InboxStage {
  private static Draft draft(ContactId contact, Instant at) {
    return new Draft(
        new OptOutId(Some.uuid()),
        contact,
        ConsentSource.MEMBER,
        Optional.empty(),
        Optional.of("disse ao telefone"),
        at);
  }

  private boolean optOut(TenantScope scope, Draft draft) {
    return within(scope, () -> backend().optOuts().optOut(scope, draft));
  }

  private boolean undo(TenantScope scope, ContactId contact, Instant at) {
    return within(scope, () -> backend().optOuts().undo(scope, contact, ConsentSource.KEYWORD, at));
  }

  private Optional<OptOut> active(TenantScope scope, ContactId contact) {
    return within(scope, () -> backend().optOuts().active(scope, contact));
  }

  private List<OptOut> history(TenantScope scope, ContactId contact) {
    return within(scope, () -> backend().optOuts().history(scope, contact));
  }

  private Page<OptOut> page(TenantScope scope, boolean activeOnly, Page.Request request) {
    return within(scope, () -> backend().optOuts().page(scope, activeOnly, request));
  }

  @Test
  default void an_opt_out_comes_back_with_everything_that_proves_it() {
    Talk talk = given().talk();
    Member member = given().member(talk.line().home());
    TenantScope scope = TestScopes.of(member);
    MessageId message = arrive(talk, Some.NOW).message();
    OptOut.Evidence said = new OptOut.Evidence("sair", "SAIR! 😡", Optional.of(message));
    Draft draft =
        new Draft(
            new OptOutId(Some.uuid()),
            talk.contact(),
            ConsentSource.KEYWORD,
            Optional.of(said),
            Optional.of("nota"),
            Some.NOW);
    assertThat(optOut(scope, draft)).isTrue();
    OptOut expected =
        new OptOut(
            draft.id(),
            talk.contact(),
            ConsentSource.KEYWORD,
            Optional.of(said),
            Optional.of("nota"),
            Some.NOW,
            Optional.of(member.id()),
            Optional.empty());
    assertThat(active(scope, talk.contact())).contains(expected);
    assertThat(history(scope, talk.contact())).containsExactly(expected);
  }

  @Test
  default void one_holds_at_a_time_and_the_first_stays_as_it_is() {
    Home home = given().home();
    ContactId contact = given().contact(home, Some.person());
    Draft first = draft(contact, Some.NOW);
    assertThat(optOut(home.scope(), first)).isTrue();
    assertThat(optOut(home.scope(), draft(contact, Some.NOW.plusSeconds(9)))).isFalse();
    assertThat(active(home.scope(), contact).map(OptOut::id)).contains(first.id());
    assertThat(history(home.scope(), contact)).hasSize(1);
  }

  @Test
  default void of_several_at_the_same_moment_one_is_kept() {
    Home home = given().home();
    ContactId contact = given().contact(home, Some.person());
    var outcome = Together.call(8, i -> optOut(home.scope(), draft(contact, Some.NOW)));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).hasSize(8).containsOnlyOnce(true);
  }

  @Test
  default void taking_it_back_leaves_the_history() {
    Home home = given().home();
    ContactId contact = given().contact(home, Some.person());
    optOut(home.scope(), draft(contact, Some.NOW));
    assertThat(undo(home.scope(), contact, Some.NOW.plusSeconds(5))).isTrue();
    assertThat(undo(home.scope(), contact, Some.NOW.plusSeconds(6))).isFalse();
    assertThat(active(home.scope(), contact)).isEmpty();
    assertThat(history(home.scope(), contact).getFirst().undone())
        .contains(
            new OptOut.Undone(Some.NOW.plusSeconds(5), ConsentSource.KEYWORD, Optional.empty()));
    assertThat(optOut(home.scope(), draft(contact, Some.NOW.plusSeconds(7)))).isTrue();
    assertThat(history(home.scope(), contact))
        .extracting(OptOut::at)
        .containsExactly(Some.NOW.plusSeconds(7), Some.NOW);
  }

  @Test
  default void what_comes_late_does_not_undo_what_was_said_after_it() {
    Home home = given().home();
    ContactId contact = given().contact(home, Some.person());
    optOut(home.scope(), draft(contact, Some.NOW.plusSeconds(10)));
    assertThat(undo(home.scope(), contact, Some.NOW.plusSeconds(5))).isFalse();
    assertThat(undo(home.scope(), contact, Some.NOW.plusSeconds(20))).isTrue();
    assertThat(optOut(home.scope(), draft(contact, Some.NOW.plusSeconds(15)))).isFalse();
    assertThat(active(home.scope(), contact)).isEmpty();
  }

  @Test
  default void a_platform_administrator_is_no_member_of_the_tenant() {
    Home home = given().home();
    ContactId contact = given().contact(home, Some.person());
    Member stranger = given().member(given().home());
    TenantScope scope = TestScopes.of(home.tenant().id(), stranger.id());
    assertThat(optOut(scope, draft(contact, Some.NOW))).isTrue();
    assertThat(active(scope, contact).orElseThrow().by()).isEmpty();
  }

  @Test
  default void pages_follow_each_other_newest_first_and_may_leave_out_what_was_taken_back() {
    Home home = given().home();
    List<ContactId> newestFirst = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ContactId contact = given().contact(home, Some.person());
      optOut(home.scope(), draft(contact, Some.NOW.plusSeconds(i)));
      newestFirst.addFirst(contact);
    }
    undo(home.scope(), newestFirst.get(1), Some.NOW.plusSeconds(60));
    Page<OptOut> first = page(home.scope(), false, Page.Request.first(3));
    Page<OptOut> second = page(home.scope(), false, new Page.Request(first.next(), 3));
    List<OptOut> all = new ArrayList<>(first.items());
    all.addAll(second.items());
    assertThat(all).extracting(OptOut::contact).containsExactlyElementsOf(newestFirst);
    assertThat(second.next()).isEmpty();
    assertThat(page(home.scope(), true, Page.Request.first(9)).items())
        .extracting(OptOut::contact)
        .containsExactly(
            newestFirst.get(0), newestFirst.get(2), newestFirst.get(3), newestFirst.get(4));
  }

  @Test
  default void another_tenant_neither_sees_nor_changes_it() {
    Home home = given().home();
    TenantScope other = given().home().scope();
    ContactId contact = given().contact(home, Some.person());
    attempt(() -> optOut(other, draft(contact, Some.NOW)));
    assertThat(history(home.scope(), contact)).isEmpty();
    optOut(home.scope(), draft(contact, Some.NOW));
    assertThat(active(other, contact)).isEmpty();
    assertThat(history(other, contact)).isEmpty();
    assertThat(page(other, false, Page.Request.first(9)).items()).isEmpty();
    assertThat(undo(other, contact, Some.NOW.plusSeconds(9))).isFalse();
    assertThat(active(home.scope(), contact)).isPresent();
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Home home = given().home();
    ContactId contact = given().contact(home, Some.person());
    rolledBack(
        home.scope(), () -> backend().optOuts().optOut(home.scope(), draft(contact, Some.NOW)));
    assertThat(history(home.scope(), contact)).isEmpty();
  }
}
