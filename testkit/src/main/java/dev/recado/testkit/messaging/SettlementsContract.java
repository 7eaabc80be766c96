package dev.recado.testkit.messaging;

import static dev.recado.domain.message.PersonalVerdict.ARRIVED;
import static dev.recado.domain.message.PersonalVerdict.GIVE_UP;
import static dev.recado.domain.message.PersonalVerdict.SEND_AGAIN;
import static dev.recado.testkit.Misuse.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.messaging.port.Settlements.DueLook;
import dev.recado.application.messaging.port.Settlements.Uncertain;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal.DisconnectRequested;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.PersonalVerdict;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.messaging.port.Settlements} promises. */
public interface SettlementsContract extends InboxStage {
  /** When {@link dev.recado.testkit.GivenSending#uncertain} wants the first look. */
  Instant FIRST_LOOK = Some.NOW.plusSeconds(6);

  private List<DueLook> due(Ours ours, Instant now) {
    return backend().settlements().due(now, 10_000).stream()
        .filter(look -> look.message().equals(ours.id()))
        .toList();
  }

  private Optional<Uncertain> open(TenantScope scope, MessageId message) {
    return within(scope, () -> backend().settlements().open(scope, message));
  }

  private Uncertain open(Ours ours) {
    return open(ours.talk().scope(), ours.id()).orElseThrow();
  }

  private void looked(Ours ours, Optional<Instant> firstAbsent, Optional<Instant> nextLook) {
    TenantScope scope = ours.talk().scope();
    run(scope, () -> backend().settlements().looked(scope, ours.id(), firstAbsent, nextLook));
  }

  private boolean settle(Ours ours, PersonalVerdict verdict) {
    TenantScope scope = ours.talk().scope();
    return within(
        scope,
        () -> backend().settlements().settle(scope, ours.id(), verdict, "says Ana", Some.NOW));
  }

  @Test
  default void a_person_settles_what_nobody_could_find_out() {
    for (PersonalVerdict verdict : PersonalVerdict.values()) {
      Ours ours = sending().uncertain(given().talk());
      assertThat(settle(ours, verdict)).isTrue();
      Message message = sending().now(ours);
      assertThat(message.delivery())
          .isEqualTo(
              switch (verdict) {
                case ARRIVED -> Delivery.SENT;
                case SEND_AGAIN -> Delivery.QUEUED;
                case GIVE_UP -> Delivery.FAILED;
              });
      assertThat(message.marks().sentAt().isPresent()).isEqualTo(verdict == ARRIVED);
      assertThat(message.errorCode())
          .isEqualTo(verdict == GIVE_UP ? Optional.of("given_up") : Optional.empty());
      assertThat(message.attempts()).isEqualTo(verdict == SEND_AGAIN ? 0 : 1);
      assertThat(due(ours, FIRST_LOOK)).isEmpty();
      assertThat(settle(ours, verdict)).as("a second time").isFalse();
    }
  }

  @Test
  default void a_person_cannot_settle_what_is_not_uncertain() {
    Ours failed = sending().failed(given().talk());
    Ours sent = sending().sent(given().talk(), Some.providerId());
    assertThat(settle(failed, SEND_AGAIN)).isFalse();
    assertThat(settle(sent, GIVE_UP)).isFalse();
    assertThat(sending().now(sent).delivery()).isEqualTo(Delivery.SENT);
  }

  @Test
  default void another_tenant_cannot_settle_it() {
    Ours ours = sending().uncertain(given().talk());
    TenantScope other = given().home().scope();
    attempt(
        () ->
            run(
                other,
                () ->
                    backend()
                        .settlements()
                        .settle(other, ours.id(), GIVE_UP, "says nobody", Some.NOW)));
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.UNCERTAIN);
  }

  @Test
  default void an_uncertain_message_is_due_at_its_first_look() {
    Ours ours = sending().uncertain(given().talk());
    assertThat(due(ours, FIRST_LOOK.minusSeconds(1))).isEmpty();
    assertThat(due(ours, FIRST_LOOK))
        .containsExactly(new DueLook(ours.talk().scope().tenant(), ours.id()));
  }

  @Test
  default void the_oldest_comes_first_and_no_more_than_asked_for() {
    Line line = given().line();
    Ours late = sending().sending(given().talk(line));
    Ours early = sending().sending(given().talk(line));
    sending().conclude(late, new Verdict.Uncertain(FIRST_LOOK, "timed out"));
    sending().conclude(early, new Verdict.Uncertain(Some.NOW, "timed out"));
    assertThat(backend().settlements().due(FIRST_LOOK, 10_000))
        .extracting(DueLook::message)
        .containsSubsequence(early.id(), late.id());
    assertThat(backend().settlements().due(FIRST_LOOK, 1)).hasSize(1);
  }

  @Test
  default void everything_needed_to_look_is_known() {
    Talk talk = given().talk();
    Ours ours = sending().uncertain(talk);
    Uncertain open = open(ours);
    assertThat(open.message()).isEqualTo(ours.id());
    assertThat(open.attempt()).isEqualTo(ours.attempt());
    assertThat(open.connection()).isEqualTo(talk.line().id());
    assertThat(open.instance()).isEqualTo(talk.line().connection().instance());
    assertThat(open.open()).isTrue();
    assertThat(open.content().asRead()).isEqualTo(sending().now(ours).content());
    assertThat(open.begunAt()).isEqualTo(Some.NOW);
    assertThat(open.since()).isEqualTo(Some.NOW.plusSeconds(1));
    assertThat(open.attempts()).isEqualTo(1);
    assertThat(open.looks()).isZero();
    assertThat(open.firstAbsent()).isEmpty();
  }

  @Test
  default void the_gateway_is_asked_under_every_identifier_of_the_person() {
    Line line = given().line();
    PhoneNumber phone = Some.phone();
    Jid lid = Some.lid();
    Person person =
        new Person(Optional.of(phone), Optional.of(lid), Jid.of(phone), Optional.empty());
    Talk talk = given().talk(line, person);
    Jid canonical = Jid.of(new PhoneNumber("52" + Some.phone().digits().substring(3)));
    run(
        line.scope(),
        () ->
            backend().contacts().learnCanonical(line.scope(), talk.contact(), canonical, Some.NOW));
    assertThat(open(sending().uncertain(talk)).chats())
        .contains(Jid.of(phone), Jid.of(new PhoneNumber(phone.canonical())), canonical, lid)
        .doesNotHaveDuplicates();
  }

  @Test
  default void it_is_known_when_the_connection_is_not_open() {
    Talk talk = given().talk();
    Ours ours = sending().uncertain(talk);
    Connection freed =
        talk.line().connection().after(new DisconnectRequested(), Some.NOW.plusSeconds(2));
    run(talk.scope(), () -> backend().connections().update(talk.scope(), freed));
    assertThat(open(ours).open()).isFalse();
  }

  @Test
  default void a_connection_that_was_paired_again_remembers_nothing() {
    Talk talk = given().talk();
    Ours ours = sending().uncertain(talk);
    Connection connection = talk.line().connection();
    run(
        talk.scope(),
        () ->
            backend()
                .retiredInstances()
                .retire(
                    talk.scope(), connection.id(), connection.instance(), Some.NOW.plusSeconds(9)));
    assertThat(open(ours).open()).isFalse();
  }

  @Test
  default void a_look_that_settled_nothing_is_counted_and_followed_by_the_next() {
    Ours ours = sending().uncertain(given().talk());
    Instant next = FIRST_LOOK.plusSeconds(30);
    looked(ours, Optional.of(FIRST_LOOK), Optional.of(next));
    assertThat(open(ours).looks()).isEqualTo(1);
    assertThat(open(ours).firstAbsent()).contains(FIRST_LOOK);
    assertThat(due(ours, next.minusSeconds(1))).isEmpty();
    assertThat(due(ours, next)).hasSize(1);
    looked(ours, Optional.empty(), Optional.of(next));
    assertThat(open(ours).looks()).isEqualTo(2);
    assertThat(open(ours).firstAbsent()).isEmpty();
  }

  @Test
  default void when_only_a_person_can_decide_it_stays_open_and_is_not_due() {
    Ours ours = sending().uncertain(given().talk());
    looked(ours, Optional.empty(), Optional.empty());
    assertThat(due(ours, FIRST_LOOK.plusSeconds(9_000))).isEmpty();
    assertThat(open(ours).looks()).isEqualTo(1);
  }

  @Test
  default void what_is_settled_is_neither_open_nor_due() {
    for (Verdict verdict :
        List.of(
            new Verdict.Sent(Some.providerId()),
            new Verdict.Retry(Some.NOW, "not sent"),
            new Verdict.Failed("gateway_failed", "not sent"))) {
      Ours ours = sending().uncertain(given().talk());
      sending().conclude(ours, verdict);
      assertThat(open(ours.talk().scope(), ours.id())).isEmpty();
      assertThat(due(ours, FIRST_LOOK)).isEmpty();
    }
  }

  @Test
  default void a_second_uncertainty_is_looked_into_afresh() {
    Talk talk = given().talk();
    Ours first = sending().uncertain(talk);
    looked(first, Optional.of(FIRST_LOOK), Optional.of(FIRST_LOOK));
    sending().conclude(first, new Verdict.Retry(Some.NOW, "not sent"));
    Ours second = sending().begun(talk, first.id(), 2, 1);
    sending().conclude(second, new Verdict.Uncertain(FIRST_LOOK, "timed out"));
    assertThat(open(second).attempt()).isEqualTo(second.attempt());
    assertThat(open(second).attempts()).isEqualTo(2);
    assertThat(open(second).looks()).isZero();
    assertThat(open(second).firstAbsent()).isEmpty();
  }

  @Test
  default void ids_that_messages_of_the_line_carry_are_taken() {
    Talk talk = given().talk();
    Line branch = given().line(given().branch(talk.line().home()));
    ProviderMessageId ours = Some.providerId();
    ProviderMessageId free = Some.providerId();
    sending().sent(talk, ours);
    var echo = InboxStage.written("Já vai", Some.NOW);
    echo(talk.line(), InboxStage.with(talk.person()), echo, Optional.empty());
    Set<ProviderMessageId> asked = Set.of(ours, echo.id(), free);
    assertThat(taken(talk.line(), asked)).containsExactlyInAnyOrder(ours, echo.id());
    assertThat(taken(branch, asked)).isEmpty();
    assertThat(taken(talk.line(), Set.of())).isEmpty();
  }

  private Set<ProviderMessageId> taken(Line line, Set<ProviderMessageId> ids) {
    return within(line.scope(), () -> backend().settlements().taken(line.scope(), line.id(), ids));
  }

  @Test
  default void another_tenant_neither_sees_nor_touches_the_investigation() {
    ProviderMessageId id = Some.providerId();
    Talk talk = given().talk();
    sending().sent(talk, id);
    Ours ours = sending().uncertain(given().talk(talk.line()));
    TenantScope other = given().home().scope();
    assertThat(open(other, ours.id())).isEmpty();
    attempt(
        () ->
            run(
                other,
                () ->
                    backend()
                        .settlements()
                        .looked(other, ours.id(), Optional.empty(), Optional.empty())));
    assertThat(open(ours).looks()).isZero();
    assertThat(due(ours, FIRST_LOOK)).hasSize(1);
    assertThat(
            within(other, () -> backend().settlements().taken(other, talk.line().id(), Set.of(id))))
        .isEmpty();
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Ours ours = sending().uncertain(given().talk());
    TenantScope scope = ours.talk().scope();
    rolledBack(
        scope,
        () -> backend().settlements().looked(scope, ours.id(), Optional.empty(), Optional.empty()));
    assertThat(open(ours).looks()).isZero();
  }
}
