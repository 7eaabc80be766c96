package dev.recado.testkit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.messaging.port.Messages.Draft;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Person;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.SendKind;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import dev.recado.testkit.inbox.InboxStage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A message accepted while its conversation's contact turns out to be another is not lost. */
public interface MergedTalksContract extends InboxStage {
  private static Draft reply(Talk talk) {
    return GivenSending.draft(talk, SendKind.REPLY, Some.NOW);
  }

  private void accept(Talk talk, Draft draft) {
    run(talk.scope(), () -> backend().messages().acceptOnce(talk.scope(), draft));
  }

  private ContactId contact(Talk talk) {
    return conversation(talk.scope(), talk.id()).flatMap(Conversation::contact).orElseThrow();
  }

  private void merge(Line line, List<ContactId> same) {
    run(line.scope(), () -> backend().contactMerges().learned(line.scope(), same, Some.NOW));
  }

  private Message message(Line line, Draft draft) {
    return message(line, draft.id());
  }

  @Test
  default void a_message_into_a_conversation_that_was_joined_goes_on_in_the_other() {
    Line line = given().line();
    Talk first = given().talk(line);
    Talk second = given().talk(line, Person.of(Some.lid()));
    merge(line, List.of(contact(first), contact(second)));
    List<ConversationId> left =
        List.of(first, second).stream()
            .flatMap(talk -> conversation(talk.scope(), talk.id()).stream())
            .map(Conversation::id)
            .toList();
    assertThat(left).hasSize(1);
    for (Talk talk : List.of(first, second)) {
      Draft draft = reply(talk);
      accept(talk, draft);
      assertThat(message(line, draft).conversation()).isEqualTo(left.getFirst());
    }
  }

  @Test
  default void a_message_at_the_moment_of_a_merge_is_accepted_and_stands_where_the_talk_goes_on() {
    for (int i = 0; i < 20; i++) {
      Line line = given().line();
      Talk first = given().talk(line);
      Talk second = given().talk(line, Person.of(Some.lid()));
      List<ContactId> same = List.of(contact(first), contact(second));
      Draft one = reply(first);
      Draft two = reply(second);
      Together.Outcome<Integer> outcome =
          Together.call(
              3,
              number -> {
                switch (number) {
                  case 0 -> merge(line, same);
                  case 1 -> accept(first, one);
                  default -> accept(second, two);
                }
                return number;
              });
      assertThat(outcome.thrown()).isEmpty();
      ConversationId left = message(line, one).conversation();
      assertThat(message(line, two).conversation()).isEqualTo(left);
      assertThat(conversation(line.scope(), left).flatMap(Conversation::contact))
          .isEqualTo(Optional.of(oldest(line, same)));
    }
  }

  private ContactId oldest(Line line, List<ContactId> same) {
    return same.stream()
        .filter(
            id ->
                within(line.scope(), () -> backend().contacts().find(line.scope(), id)).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
