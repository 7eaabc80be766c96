package dev.recado.testkit.contacts;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.contacts.port.ContactMerges.Joined;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.consent.OptOutId;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames.Source;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.SendKind;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens when two contacts turn out to be one person. */
public interface MergingContract extends InboxStage {
  private ContactId added(TenantScope scope, Person person, Instant at) {
    ContactId id = new ContactId(Some.uuid());
    run(scope, () -> backend().contacts().resolve(scope, person, id, at));
    return id;
  }

  private ContactId merge(TenantScope scope, ContactId... same) {
    return within(
        scope, () -> backend().contactMerges().learned(scope, List.of(same), Some.NOW).left());
  }

  private Optional<Contact> find(TenantScope scope, ContactId contact) {
    return within(scope, () -> backend().contacts().find(scope, contact));
  }

  private Message message(Talk talk, MessageId id) {
    return within(talk.scope(), () -> backend().messages().find(talk.scope(), id).orElseThrow());
  }

  private static Person behind(Jid lid, String name) {
    return new Person(Optional.empty(), Optional.of(lid), lid, Optional.of(name));
  }

  private List<Conversation> conversations(TenantScope scope) {
    return within(scope, () -> backend().allConversations(scope));
  }

  @Test
  default void the_oldest_stays_and_gains_what_only_the_others_know() {
    TenantScope scope = given().home().scope();
    PhoneNumber phone = Some.phone();
    Jid lid = Some.lid();
    ContactId young = added(scope, behind(lid, "João"), Some.NOW);
    ContactId old = added(scope, Person.of(phone), Some.NOW.minusSeconds(9));
    assertThat(merge(scope, young, old)).isEqualTo(old);
    assertThat(find(scope, young)).isEmpty();
    Contact left = find(scope, old).orElseThrow();
    assertThat(left.name()).contains("João");
    assertThat(left.phone()).contains(phone);
    assertThat(left.lid()).contains(lid);
    assertThat(left.createdAt()).isEqualTo(Some.NOW.minusSeconds(9));
  }

  @Test
  default void the_oldest_keeps_what_it_knows() {
    TenantScope scope = given().home().scope();
    Jid lid = Some.lid();
    ContactId old = added(scope, behind(lid, "João"), Some.NOW.minusSeconds(9));
    ContactId young = added(scope, behind(Some.lid(), "Outro"), Some.NOW);
    merge(scope, young, old);
    assertThat(find(scope, old).orElseThrow().name()).contains("João");
    assertThat(find(scope, old).orElseThrow().lid()).contains(lid);
  }

  @Test
  default void every_address_leads_to_the_contact_that_is_left() {
    TenantScope scope = given().home().scope();
    Person byPhone = Some.person();
    Person byLid = behind(Some.lid(), "João");
    ContactId old = added(scope, byPhone, Some.NOW.minusSeconds(9));
    ContactId young = added(scope, byLid, Some.NOW);
    merge(scope, old, young);
    ContactId unused = new ContactId(Some.uuid());
    for (Person person : List.of(byPhone, byLid)) {
      assertThat(within(scope, () -> backend().contacts().resolve(scope, person, unused, Some.NOW)))
          .isEqualTo(old);
    }
  }

  @Test
  default void conversations_and_messages_move_and_one_stays_open_in_the_unit() {
    Line line = given().line();
    Talk first = given().talk(line);
    Talk second = given().talk(line, behind(Some.lid(), "João"));
    MessageId message = sending().queued(second);
    ContactId left = merge(line.scope(), first.contact(), second.contact());
    Conversation open = conversations(line.scope()).getFirst();
    assertThat(conversations(line.scope())).hasSize(1);
    assertThat(open.open()).isTrue();
    assertThat(open.contact()).contains(left);
    assertThat(sending().now(second, message).conversation()).isEqualTo(open.id());
    assertThat(given().talk(line, first.person()).id()).isEqualTo(open.id());
    assertThat(given().talk(line, second.person()).id()).isEqualTo(open.id());
  }

  @Test
  default void the_conversation_with_the_latest_message_takes_in_the_others_and_what_is_unread() {
    Line line = given().line();
    Talk first = given().talk(line);
    Talk second = given().talk(line, behind(Some.lid(), "João"));
    MessageId early = arrive(first, Some.NOW.plusSeconds(1)).message();
    MessageId late = arrive(second, Some.NOW.plusSeconds(2)).message();
    Joined joined =
        within(
            line.scope(),
            () ->
                backend()
                    .contactMerges()
                    .learned(line.scope(), List.of(first.contact(), second.contact()), Some.NOW));
    assertThat(joined.conversations()).isEqualTo(Map.of(first.id(), second.id()));
    assertThat(conversation(line.scope(), first.id())).isEmpty();
    assertThat(unread(second)).isEqualTo(2);
    assertThat(message(second, early).conversation()).isEqualTo(second.id());
    assertThat(message(second, late).conversation()).isEqualTo(second.id());
  }

  @Test
  default void three_who_are_one_person_end_in_one_conversation() {
    Line line = given().line();
    List<Talk> talks =
        List.of(
            given().talk(line),
            given().talk(line, behind(Some.lid(), "João")),
            given().talk(line, behind(Some.lid(), "Jo")));
    List<MessageId> messages =
        talks.stream().map(talk -> arrive(talk, Some.NOW.plusSeconds(9)).message()).toList();
    Joined joined =
        within(
            line.scope(),
            () ->
                backend()
                    .contactMerges()
                    .learned(line.scope(), talks.stream().map(Talk::contact).toList(), Some.NOW));
    Conversation left = conversations(line.scope()).getFirst();
    assertThat(conversations(line.scope())).hasSize(1);
    assertThat(left.unread()).isEqualTo(3);
    assertThat(joined.conversations()).hasSize(2).doesNotContainKey(left.id());
    assertThat(joined.conversations().values()).containsOnly(left.id());
    for (MessageId each : messages) {
      assertThat(message(talks.getFirst(), each).conversation()).isEqualTo(left.id());
    }
  }

  @Test
  default void what_the_tenant_calls_somebody_survives_whichever_contact_is_kept() {
    TenantScope scope = given().home().scope();
    for (int entered = 0; entered < 2; entered++) {
      ContactId old = added(scope, behind(Some.lid(), "ana ✨"), Some.NOW.minusSeconds(9));
      ContactId young = added(scope, behind(Some.lid(), "Outra"), Some.NOW);
      ContactId named = entered == 0 ? old : young;
      run(
          scope,
          () ->
              backend()
                  .contacts()
                  .name(scope, named, Source.SAVED, Optional.of("Ana da Padaria"), Some.NOW));
      merge(scope, old, young);
      assertThat(find(scope, old).orElseThrow().name()).contains("Ana da Padaria");
    }
  }

  @Test
  default void who_was_merged_away_in_the_meantime_is_left_out() {
    TenantScope scope = given().home().scope();
    ContactId old = added(scope, Some.person(), Some.NOW.minusSeconds(9));
    ContactId young = added(scope, behind(Some.lid(), "João"), Some.NOW);
    merge(scope, old, young);
    assertThat(merge(scope, old, young)).isEqualTo(old);
    assertMisuse(() -> merge(scope, young));
  }

  @Test
  default void who_wrote_last_under_either_address_is_remembered_as_having_written() {
    Line line = given().line();
    Talk first = given().talk(line);
    Talk second = given().talk(line, behind(Some.lid(), "João"));
    arrive(first, Some.NOW.plusSeconds(5));
    arrive(second, Some.NOW.plusSeconds(3));
    sending().queued(second, SendKind.DIRECT, Some.NOW.plusSeconds(9));
    merge(line.scope(), first.contact(), second.contact());
    ConversationId open = given().talk(line, first.person()).id();
    assertThat(
            within(line.scope(), () -> backend().conversations().lastInbound(line.scope(), open)))
        .contains(Some.NOW.plusSeconds(5));
  }

  private boolean optOut(TenantScope scope, ContactId contact, Instant at) {
    OptOuts.Draft draft =
        new OptOuts.Draft(
            new OptOutId(Some.uuid()),
            contact,
            ConsentSource.MEMBER,
            Optional.empty(),
            Optional.empty(),
            at);
    return within(scope, () -> backend().optOuts().optOut(scope, draft));
  }

  private List<OptOut> optOuts(TenantScope scope, ContactId contact) {
    return within(scope, () -> backend().optOuts().history(scope, contact));
  }

  @Test
  default void who_opted_out_under_one_address_has_opted_out() {
    TenantScope scope = given().home().scope();
    ContactId old = added(scope, Some.person(), Some.NOW.minusSeconds(9));
    ContactId young = added(scope, behind(Some.lid(), "João"), Some.NOW);
    optOut(scope, young, Some.NOW);
    merge(scope, old, young);
    assertThat(optOuts(scope, old)).hasSize(1).allMatch(OptOut::active);
  }

  @Test
  default void of_two_opt_outs_the_one_asked_for_first_holds_and_none_is_lost() {
    TenantScope scope = given().home().scope();
    for (int laterOne = 0; laterOne < 2; laterOne++) {
      ContactId old = added(scope, Some.person(), Some.NOW.minusSeconds(9));
      ContactId young = added(scope, behind(Some.lid(), "João"), Some.NOW);
      optOut(scope, old, Some.NOW.plusSeconds(laterOne));
      optOut(scope, young, Some.NOW.plusSeconds(1 - laterOne));
      merge(scope, old, young);
      assertThat(optOuts(scope, old)).hasSize(2);
      assertThat(optOuts(scope, old))
          .filteredOn(OptOut::active)
          .singleElement()
          .matches(optOut -> optOut.at().equals(Some.NOW));
      assertThat(optOut(scope, old, Some.NOW)).isFalse();
    }
  }

  @Test
  default void the_longer_flag_of_a_number_goes_on() {
    TenantScope scope = given().home().scope();
    ContactId old = added(scope, Some.person(), Some.NOW.minusSeconds(9));
    ContactId young = added(scope, behind(Some.lid(), "João"), Some.NOW);
    Optional<Instant> until = Optional.of(Some.NOW.plusSeconds(60));
    run(scope, () -> backend().contacts().flag(scope, young, until, Some.NOW));
    merge(scope, old, young);
    assertThat(find(scope, old).orElseThrow().notOnWhatsAppUntil()).isEqualTo(until);
  }

  @Test
  default void each_unit_keeps_its_open_conversation() {
    Line line = given().line();
    Line branch = given().line(given().branch(line.home()));
    Talk first = given().talk(line);
    Talk second = given().talk(branch, behind(Some.lid(), "João"));
    merge(line.scope(), first.contact(), second.contact());
    assertThat(conversations(line.scope())).hasSize(2).allMatch(Conversation::open);
  }

  @Test
  default void another_tenant_cannot_merge_the_contacts() {
    TenantScope scope = given().home().scope();
    TenantScope other = given().home().scope();
    ContactId first = added(scope, Some.person(), Some.NOW);
    ContactId second = added(scope, Some.person(), Some.NOW);
    ContactId theirs = added(other, Some.person(), Some.NOW.minusSeconds(9));
    Misuse.attempt(() -> merge(other, first, second));
    Misuse.attempt(() -> merge(other, theirs, second));
    assertThat(find(scope, first)).isPresent();
    assertThat(find(scope, second)).isPresent();
  }

  @Test
  default void a_merge_that_is_rolled_back_never_was() {
    TenantScope scope = given().home().scope();
    ContactId old = added(scope, Some.person(), Some.NOW.minusSeconds(9));
    ContactId young = added(scope, behind(Some.lid(), "João"), Some.NOW);
    rolledBack(
        scope, () -> backend().contactMerges().learned(scope, List.of(old, young), Some.NOW));
    assertThat(find(scope, young)).isPresent();
    assertThat(find(scope, old).orElseThrow().name()).isEmpty();
  }
}
