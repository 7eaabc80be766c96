package dev.recado.testkit.inbox;

import static dev.recado.testkit.inbox.InboxStage.with;
import static dev.recado.testkit.inbox.InboxStage.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Change;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People change their own messages and nobody else's, and nobody takes an id from another. */
public interface ClaimsContract extends InboxStage {
  Instant LATER = Some.NOW.plusSeconds(5);

  private Change edit(Line line, ProviderMessageId id, Claim claim) {
    return within(
        line.scope(),
        () ->
            backend()
                .inbox()
                .edit(
                    line.scope(),
                    InboxStage.place(line),
                    new Inbox.Target(id, claim),
                    Inbox.Wording.of("outra coisa", LATER)));
  }

  private Change delete(Line line, ProviderMessageId id, Claim claim) {
    return within(
        line.scope(),
        () ->
            backend()
                .inbox()
                .delete(line.scope(), InboxStage.place(line), new Inbox.Target(id, claim)));
  }

  private static Claim by(Person person) {
    return Claim.of(Direction.INBOUND, Party.of(person));
  }

  private static boolean untouched(Message message) {
    return message.marks().editedAt().isEmpty() && message.marks().deletedAt().isEmpty();
  }

  @Test
  default void who_wrote_a_message_may_change_it_under_any_of_his_addresses() {
    Talk talk = given().talk();
    Jid lid = Some.lid();
    Person both = new Person(talk.person().phone(), Optional.of(lid), lid, Optional.empty());
    Written written = written("primeira", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(both), written);
    assertThat(edit(talk.line(), written.id(), by(Person.of(lid)))).isEqualTo(Change.APPLIED);
    assertThat(delete(talk.line(), written.id(), by(talk.person()))).isEqualTo(Change.APPLIED);
    Message message = message(talk.line(), stored.message());
    assertThat(message.content().text()).contains("outra coisa");
    assertThat(message.marks().deletedAt()).isPresent();
  }

  @Test
  default void nobody_changes_what_somebody_else_wrote() {
    Talk talk = given().talk();
    Written written = written("primeira", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    Claim another = by(Some.person());
    Claim ours = Claim.of(Direction.OUTBOUND, Party.of(talk.person()));
    Claim group = Claim.in(Party.of(Some.group()));
    for (Claim claim : List.of(another, ours, group, Claim.NOTHING)) {
      assertThat(edit(talk.line(), written.id(), claim)).isEqualTo(Change.REFUSED);
      assertThat(delete(talk.line(), written.id(), claim)).isEqualTo(Change.REFUSED);
    }
    assertThat(message(talk.line(), stored.message())).matches(ClaimsContract::untouched);
  }

  @Test
  default void a_known_person_is_not_taken_for_another_under_another_kind_of_address() {
    Talk talk = given().talk();
    Jid lid = Some.lid();
    Person other = Some.person();
    Person both = new Person(other.phone(), Optional.of(lid), lid, Optional.empty());
    Written written = written("primeira", Some.NOW);
    arrive(talk.line(), with(both), written("Oi", Some.NOW));
    assertThat(edit(talk.line(), written.id(), by(Person.of(lid)))).isEqualTo(Change.PARKED);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    assertThat(delete(talk.line(), written.id(), by(Person.of(lid)))).isEqualTo(Change.REFUSED);
    assertThat(message(talk.line(), stored.message())).matches(ClaimsContract::untouched);
  }

  @Test
  default void a_customer_does_not_change_what_we_wrote() {
    Talk talk = given().talk();
    ProviderMessageId id = Some.providerId();
    Ours ours = sending().sent(talk, id);
    assertThat(edit(talk.line(), id, Claim.of(Direction.INBOUND, Party.SOMEBODY)))
        .isEqualTo(Change.REFUSED);
    assertThat(delete(talk.line(), id, by(talk.person()))).isEqualTo(Change.REFUSED);
    assertThat(sending().now(ours)).matches(ClaimsContract::untouched);
  }

  @Test
  default void a_hostile_change_that_comes_first_does_not_touch_the_message_and_a_true_one_does() {
    Talk talk = given().talk();
    Written written = written("primeira", Some.NOW);
    assertThat(delete(talk.line(), written.id(), by(Some.person()))).isEqualTo(Change.PARKED);
    assertThat(edit(talk.line(), written.id(), by(talk.person()))).isEqualTo(Change.PARKED);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    Message message = message(talk.line(), stored.message());
    assertThat(message.content().text()).contains("outra coisa");
    assertThat(message.marks().deletedAt()).isEmpty();
  }

  @Test
  default void in_a_group_only_the_author_edits_and_an_admin_deletes() {
    Line line = given().line();
    Jid group = Some.group();
    Person ana = Some.person();
    Written written = written("primeira", Some.NOW);
    var stored = (Stored.New) arrive(line, new Chat.Group(group, Optional.of(ana)), written);
    Claim inGroup = Claim.of(Direction.INBOUND, Party.of(group));
    assertThat(edit(line, written.id(), inGroup.by(Party.of(Some.person()))))
        .isEqualTo(Change.REFUSED);
    assertThat(edit(line, written.id(), inGroup.by(Party.of(ana)))).isEqualTo(Change.APPLIED);
    assertThat(delete(line, written.id(), Claim.in(Party.of(group)))).isEqualTo(Change.APPLIED);
    assertThat(message(line, stored.message()).context().author()).contains(ana.replyTo());
  }

  @Test
  default void the_same_id_from_somebody_else_is_another_message() {
    Talk ana = given().talk();
    Talk bia = given().talk(ana.line());
    Written first = written("de Ana", Some.NOW);
    Written second =
        new Written(first.id(), written("de Bia", LATER).content(), Optional.empty(), LATER);
    arrive(ana.line(), with(ana.person()), first);
    var other = (Stored.New) arrive(ana.line(), with(bia.person()), second);
    assertThat(other.conversation()).isEqualTo(bia.id());
    Message stored = message(ana.line(), other.message());
    assertThat(stored.content()).isEqualTo(second.content());
    assertThat(stored.externalId()).contains(first.id());
    for (Talk talk : List.of(ana, bia)) {
      Written again = talk == ana ? first : second;
      assertThat(arrive(ana.line(), with(talk.person()), again)).isEqualTo(new Stored.Repeated());
      assertThat(unread(talk)).isEqualTo(1);
    }
  }

  @Test
  default void the_same_id_under_another_address_is_the_same_message() {
    Talk talk = given().talk();
    Written written = written("Oi", Some.NOW);
    arrive(talk.line(), with(talk.person()), written);
    assertThat(arrive(talk.line(), with(Person.of(Some.lid())), written))
        .isEqualTo(new Stored.Repeated());
    assertThat(unread(talk)).isEqualTo(1);
  }
}
