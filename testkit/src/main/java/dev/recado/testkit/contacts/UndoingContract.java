package dev.recado.testkit.contacts;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.contacts.port.ContactMerges.Undoing;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.consent.OptOutId;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames.Source;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.message.MessageId;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import dev.recado.testkit.inbox.InboxStage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a merge is written down, and taken back. */
public interface UndoingContract extends InboxStage {
  Tag VIP = new Tag("VIP");
  Tag OLD = new Tag("Cliente antigo");

  private Merge byHand(TenantScope scope, ContactId kept, ContactId gone) {
    return within(scope, () -> backend().contactMerges().byHand(scope, kept, gone, Some.NOW));
  }

  private Undoing undo(TenantScope scope, MergeId merge) {
    return within(
        scope, () -> backend().contactMerges().undo(scope, merge, Some.NOW.plusSeconds(60)));
  }

  private ContactId learned(TenantScope scope, ContactId... same) {
    return within(scope, () -> backend().contactMerges().learned(scope, List.of(same), Some.NOW))
        .left();
  }

  private List<Merge> merges(TenantScope scope, ContactId contact) {
    return within(scope, () -> backend().contactMerges().of(scope, contact));
  }

  private Optional<Contact> contact(TenantScope scope, ContactId contact) {
    return within(scope, () -> backend().contacts().find(scope, contact));
  }

  private static Person behind(Jid lid, String name) {
    return new Person(Optional.empty(), Optional.of(lid), lid, Optional.of(name));
  }

  private Conversation now(Talk talk) {
    return conversation(talk.scope(), talk.id()).orElseThrow();
  }

  private void optOut(TenantScope scope, ContactId contact, Instant at) {
    OptOuts.Draft draft =
        new OptOuts.Draft(
            new OptOutId(Some.uuid()),
            contact,
            ConsentSource.MEMBER,
            Optional.empty(),
            Optional.empty(),
            at);
    run(scope, () -> backend().optOuts().optOut(scope, draft));
  }

  private boolean optedOut(TenantScope scope, ContactId contact) {
    return within(scope, () -> backend().optOuts().active(scope, contact)).isPresent();
  }

  private void tag(TenantScope scope, ContactId contact, Tag tag) {
    run(scope, () -> backend().contactTags().add(scope, contact, tag, Some.NOW));
  }

  private List<Tag> tags(TenantScope scope, ContactId contact) {
    return within(scope, () -> backend().contactTags().of(scope, List.of(contact)))
        .getOrDefault(contact, List.of());
  }

  @Test
  default void a_merge_is_written_down_with_the_contact_that_went() {
    Line line = given().line();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line, behind(Some.lid(), "João"));
    Contact before = contact(line.scope(), gone.contact()).orElseThrow();
    Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
    assertThat(merge)
        .isEqualTo(
            new Merge(
                merge.id(),
                kept.contact(),
                before,
                Merge.Reason.BY_HAND,
                Some.NOW,
                Optional.empty(),
                Optional.empty()));
    assertThat(merges(line.scope(), kept.contact())).containsExactly(merge);
    assertThat(merges(line.scope(), gone.contact())).containsExactly(merge);
    assertThat(within(line.scope(), () -> backend().contactMerges().find(line.scope(), merge.id())))
        .contains(merge);
  }

  @Test
  default void who_names_the_contact_to_keep_keeps_it_even_if_it_is_younger() {
    Line line = given().line();
    Talk first = given().talk(line);
    Talk second = given().talk(line, behind(Some.lid(), "João"));
    byHand(line.scope(), second.contact(), first.contact());
    assertThat(contact(line.scope(), first.contact())).isEmpty();
    Contact left = contact(line.scope(), second.contact()).orElseThrow();
    assertThat(left.phone()).isEqualTo(first.person().phone());
  }

  @Test
  default void what_reports_showed_is_written_down_as_learned() {
    Line line = given().line();
    Talk first = given().talk(line);
    Talk second = given().talk(line, behind(Some.lid(), "João"));
    ContactId left = learned(line.scope(), first.contact(), second.contact());
    assertThat(merges(line.scope(), left))
        .singleElement()
        .matches(merge -> merge.reason() == Merge.Reason.LEARNED && merge.undone().isEmpty());
  }

  @Test
  default void both_are_again_what_they_were_with_their_addresses() {
    Line line = given().line();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line, behind(Some.lid(), "João"));
    List<Contact> before =
        List.of(
            contact(line.scope(), kept.contact()).orElseThrow(),
            contact(line.scope(), gone.contact()).orElseThrow());
    Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
    assertThat(undo(line.scope(), merge.id())).isEqualTo(Undoing.UNDONE);
    assertThat(contact(line.scope(), kept.contact())).contains(before.getFirst());
    assertThat(contact(line.scope(), gone.contact())).contains(before.getLast());
    assertThat(given().contact(line.home(), kept.person())).isEqualTo(kept.contact());
    assertThat(given().contact(line.home(), gone.person())).isEqualTo(gone.contact());
    assertThat(merges(line.scope(), kept.contact()).getFirst().undone().orElseThrow().at())
        .isEqualTo(Some.NOW.plusSeconds(60));
  }

  @Test
  default void what_was_learned_since_stays_with_the_one_that_was_kept() {
    Line line = given().line();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line, behind(Some.lid(), "João"));
    Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
    run(
        line.scope(),
        () ->
            backend()
                .contacts()
                .name(line.scope(), kept.contact(), Source.SAVED, Optional.of("Ana"), Some.NOW));
    undo(line.scope(), merge.id());
    assertThat(contact(line.scope(), kept.contact()).orElseThrow().name()).contains("Ana");
    assertThat(contact(line.scope(), gone.contact()).orElseThrow().name()).contains("João");
  }

  @Test
  default void conversations_and_messages_go_back_to_whose_they_were() {
    for (int latest = 0; latest < 2; latest++) {
      Line line = given().line();
      Talk kept = given().talk(line);
      Talk gone = given().talk(line, behind(Some.lid(), "João"));
      MessageId one = arrive(kept, Some.NOW.plusSeconds(1 + latest)).message();
      MessageId other = arrive(gone, Some.NOW.plusSeconds(2 - latest)).message();
      List<Conversation> before = List.of(now(kept), now(gone));
      Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
      assertThat(undo(line.scope(), merge.id())).isEqualTo(Undoing.UNDONE);
      assertThat(List.of(now(kept), now(gone))).isEqualTo(before);
      assertThat(message(line, one).conversation()).isEqualTo(kept.id());
      assertThat(message(line, other).conversation()).isEqualTo(gone.id());
      assertThat(arrive(kept, Some.NOW.plusSeconds(9)).conversation()).isEqualTo(kept.id());
      assertThat(arrive(gone, Some.NOW.plusSeconds(9)).conversation()).isEqualTo(gone.id());
    }
  }

  @Test
  default void what_was_read_in_between_stays_read() {
    Line line = given().line();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line, behind(Some.lid(), "João"));
    arrive(kept, Some.NOW.plusSeconds(1));
    arrive(gone, Some.NOW.plusSeconds(2));
    Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
    run(line.scope(), () -> backend().conversations().markRead(line.scope(), gone.id(), Some.NOW));
    undo(line.scope(), merge.id());
    assertThat(unread(kept)).isZero();
    assertThat(unread(gone)).isZero();
  }

  @Test
  default void tags_and_opt_outs_go_back_and_none_is_lost() {
    Line line = given().line();
    TenantScope scope = line.scope();
    for (int later = 0; later < 2; later++) {
      Talk kept = given().talk(line);
      Talk gone = given().talk(line, behind(Some.lid(), "João"));
      tag(scope, kept.contact(), VIP);
      tag(scope, gone.contact(), VIP);
      tag(scope, gone.contact(), OLD);
      optOut(scope, kept.contact(), Some.NOW.minusSeconds(9 - later));
      optOut(scope, gone.contact(), Some.NOW.minusSeconds(8 + later));
      Merge merge = byHand(scope, kept.contact(), gone.contact());
      undo(scope, merge.id());
      assertThat(tags(scope, kept.contact())).containsExactly(VIP);
      assertThat(tags(scope, gone.contact())).containsExactly(OLD, VIP);
      for (Talk talk : List.of(kept, gone)) {
        assertThat(within(scope, () -> backend().optOuts().history(scope, talk.contact())))
            .singleElement()
            .matches(OptOut::active);
      }
    }
  }

  @Test
  default void an_opt_out_of_only_one_is_again_of_only_that_one() {
    Line line = given().line();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line, behind(Some.lid(), "João"));
    optOut(line.scope(), gone.contact(), Some.NOW);
    Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
    assertThat(optedOut(line.scope(), kept.contact())).isTrue();
    undo(line.scope(), merge.id());
    assertThat(optedOut(line.scope(), kept.contact())).isFalse();
    assertThat(optedOut(line.scope(), gone.contact())).isTrue();
  }

  @Test
  default void who_opted_out_in_between_has_opted_out_under_both() {
    Line line = given().line();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line, behind(Some.lid(), "João"));
    Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
    optOut(line.scope(), kept.contact(), Some.NOW);
    undo(line.scope(), merge.id());
    assertThat(optedOut(line.scope(), kept.contact())).isTrue();
    assertThat(optedOut(line.scope(), gone.contact())).isTrue();
  }

  @Test
  default void a_merge_is_taken_back_once() {
    Line line = given().line();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line, behind(Some.lid(), "João"));
    Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
    var outcome = Together.call(6, number -> undo(line.scope(), merge.id()));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).containsOnlyOnce(Undoing.UNDONE);
    assertThat(outcome.returned()).filteredOn(Undoing.UNDONE_BEFORE::equals).hasSize(5);
  }

  @Test
  default void a_message_since_stands_against_it_and_nothing_is_changed() {
    Line line = given().line();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line, behind(Some.lid(), "João"));
    Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
    arrive(kept, Some.NOW.plusSeconds(5));
    assertThat(undo(line.scope(), merge.id())).isEqualTo(Undoing.WRITTEN_SINCE);
    assertThat(contact(line.scope(), gone.contact())).isEmpty();
    assertThat(merges(line.scope(), kept.contact()).getFirst().undone()).isEmpty();
  }

  @Test
  default void a_message_in_a_unit_the_other_never_wrote_to_does_not_stand_against_it() {
    Line line = given().line();
    Line branch = given().line(given().branch(line.home()));
    Talk kept = given().talk(line);
    Talk gone = given().talk(branch, behind(Some.lid(), "João"));
    Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
    MessageId since = arrive(kept, Some.NOW.plusSeconds(5)).message();
    assertThat(undo(line.scope(), merge.id())).isEqualTo(Undoing.UNDONE);
    assertThat(message(line, since).conversation()).isEqualTo(kept.id());
    assertThat(now(gone).contact()).contains(gone.contact());
  }

  @Test
  default void later_merges_are_taken_back_first() {
    Line line = given().line();
    TenantScope scope = line.scope();
    ContactId first = given().talk(line).contact();
    ContactId second = given().talk(line, behind(Some.lid(), "João")).contact();
    ContactId third = given().talk(line, behind(Some.lid(), "Jo")).contact();
    ContactId fourth = given().talk(line).contact();
    Merge one = byHand(scope, first, second);
    Merge two = byHand(scope, first, third);
    Merge three = byHand(scope, fourth, first);
    assertThat(undo(scope, one.id())).isEqualTo(Undoing.MERGED_SINCE);
    assertThat(undo(scope, two.id())).isEqualTo(Undoing.MERGED_SINCE);
    for (Merge merge : List.of(three, two, one)) {
      assertThat(undo(scope, merge.id())).isEqualTo(Undoing.UNDONE);
    }
    for (ContactId each : List.of(first, second, third, fourth)) {
      assertThat(contact(scope, each)).isPresent();
    }
  }

  @Test
  default void reports_do_not_merge_again_whom_a_member_parted_and_a_member_does() {
    Line line = given().line();
    TenantScope scope = line.scope();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line, behind(Some.lid(), "João"));
    Merge merge = byHand(scope, kept.contact(), gone.contact());
    undo(scope, merge.id());
    learned(scope, kept.contact(), gone.contact());
    assertThat(contact(scope, kept.contact())).isPresent();
    assertThat(contact(scope, gone.contact())).isPresent();
    Jid theirs = gone.person().lid().orElseThrow();
    run(scope, () -> backend().contacts().learn(scope, kept.contact(), theirs, Some.NOW));
    assertThat(given().contact(line.home(), gone.person())).isEqualTo(gone.contact());
    byHand(scope, gone.contact(), kept.contact());
    assertThat(contact(scope, kept.contact())).isEmpty();
    assertThat(merges(scope, gone.contact())).hasSize(2);
  }

  @Test
  default void one_contact_is_not_two() {
    Line line = given().line();
    ContactId one = given().talk(line).contact();
    assertMisuse(() -> byHand(line.scope(), one, one));
    assertMisuse(() -> byHand(line.scope(), one, new ContactId(Some.uuid())));
    assertMisuse(() -> undo(line.scope(), new MergeId(Some.uuid())));
    assertThat(contact(line.scope(), one)).isPresent();
  }

  @Test
  default void another_tenant_neither_sees_nor_undoes_it() {
    Line line = given().line();
    TenantScope other = given().home().scope();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line, behind(Some.lid(), "João"));
    Misuse.attempt(() -> byHand(other, kept.contact(), gone.contact()));
    Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
    assertThat(merges(other, kept.contact())).isEmpty();
    assertThat(within(other, () -> backend().contactMerges().find(other, merge.id()))).isEmpty();
    Misuse.attempt(() -> undo(other, merge.id()));
    assertThat(merges(line.scope(), kept.contact()).getFirst().undone()).isEmpty();
  }

  @Test
  default void an_undoing_that_is_rolled_back_never_was() {
    Line line = given().line();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line, behind(Some.lid(), "João"));
    Merge merge = byHand(line.scope(), kept.contact(), gone.contact());
    rolledBack(
        line.scope(), () -> backend().contactMerges().undo(line.scope(), merge.id(), Some.NOW));
    assertThat(contact(line.scope(), gone.contact())).isEmpty();
    assertThat(undo(line.scope(), merge.id())).isEqualTo(Undoing.UNDONE);
  }
}
