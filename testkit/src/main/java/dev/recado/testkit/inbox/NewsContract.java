package dev.recado.testkit.inbox;

import static dev.recado.testkit.inbox.InboxStage.with;
import static dev.recado.testkit.inbox.InboxStage.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens when news of a message is reported: receipts, readings, edits, deletions. */
public interface NewsContract extends InboxStage {
  private void readByUs(Line line, ProviderMessageId message) {
    run(
        line.scope(),
        () -> backend().inbox().readByUs(line.scope(), InboxStage.place(line), message));
  }

  private void edit(Line line, ProviderMessageId message, String text, Instant at) {
    run(
        line.scope(),
        () ->
            backend()
                .inbox()
                .edit(
                    line.scope(),
                    InboxStage.place(line),
                    new Inbox.Target(message, Claim.NONE),
                    Inbox.Wording.of(text, at)));
  }

  private void delete(Line line, ProviderMessageId message) {
    run(
        line.scope(),
        () ->
            backend()
                .inbox()
                .delete(
                    line.scope(), InboxStage.place(line), new Inbox.Target(message, Claim.NONE)));
  }

  @Test
  default void a_message_read_on_the_phone_is_read_once() {
    Talk talk = given().talk();
    ProviderMessageId first =
        message(talk.line(), arrive(talk, Some.NOW).message()).externalId().orElseThrow();
    arrive(talk, Some.NOW);
    readByUs(talk.line(), first);
    readByUs(talk.line(), first);
    assertThat(unread(talk)).isEqualTo(1);
  }

  @Test
  default void reading_what_was_read_with_its_conversation_counts_nothing_below_zero() {
    Talk talk = given().talk();
    ProviderMessageId id =
        message(talk.line(), arrive(talk, Some.NOW).message()).externalId().orElseThrow();
    run(talk.scope(), () -> backend().conversations().markRead(talk.scope(), talk.id(), Some.NOW));
    readByUs(talk.line(), id);
    assertThat(unread(talk)).isZero();
    arrive(talk, Some.NOW);
    assertThat(unread(talk)).isEqualTo(1);
  }

  @Test
  default void an_edit_replaces_the_text_and_the_latest_wins() {
    Talk talk = given().talk();
    Written written = written("primeira", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    edit(talk.line(), written.id(), "terceira", Some.NOW.plusSeconds(9));
    edit(talk.line(), written.id(), "segunda", Some.NOW.plusSeconds(5));
    Message message = message(talk.line(), stored.message());
    assertThat(message.content()).isEqualTo(MessageContent.text("terceira"));
    assertThat(message.marks().editedAt()).contains(Some.NOW.plusSeconds(9));
    assertThat(message.createdAt()).isEqualTo(Some.NOW);
  }

  private void editHidden(Line line, ProviderMessageId message, Instant at) {
    run(
        line.scope(),
        () ->
            backend()
                .inbox()
                .edit(
                    line.scope(),
                    InboxStage.place(line),
                    new Inbox.Target(message, Claim.NONE),
                    Inbox.Wording.hidden(at)));
  }

  @Test
  default void an_edit_that_cannot_be_read_keeps_the_words_and_says_so_until_a_later_one_is_read() {
    Talk talk = given().talk();
    Written written = written("primeira", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    edit(talk.line(), written.id(), "segunda", Some.NOW.plusSeconds(5));
    editHidden(talk.line(), written.id(), Some.NOW.plusSeconds(9));
    editHidden(talk.line(), written.id(), Some.NOW.plusSeconds(7));
    Message message = message(talk.line(), stored.message());
    assertThat(message.content().text()).contains("segunda");
    assertThat(message.marks().editedAt()).contains(Some.NOW.plusSeconds(5));
    assertThat(message.marks().hiddenEditAt()).contains(Some.NOW.plusSeconds(9));
    assertThat(message.marks().outdated()).isTrue();
    edit(talk.line(), written.id(), "quarta", Some.NOW.plusSeconds(10));
    Message read = message(talk.line(), stored.message());
    assertThat(read.content().text()).contains("quarta");
    assertThat(read.marks().outdated()).isFalse();
  }

  @Test
  default void an_edit_that_cannot_be_read_may_come_before_its_message() {
    Talk talk = given().talk();
    Written written = written("primeira", Some.NOW);
    editHidden(talk.line(), written.id(), Some.NOW.plusSeconds(9));
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    Message message = message(talk.line(), stored.message());
    assertThat(message.marks().outdated()).isTrue();
    assertThat(message.marks().deletedAt()).isEmpty();
    assertThat(message.content().text()).contains("primeira");
  }

  @Test
  default void a_deleted_message_is_marked_and_kept() {
    Talk talk = given().talk();
    Written written = written("apague isto", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    delete(talk.line(), written.id());
    delete(talk.line(), written.id());
    Message message = message(talk.line(), stored.message());
    assertThat(message.marks().deletedAt()).isPresent();
    assertThat(message.content().text()).contains("apague isto");
  }

  @Test
  default void news_of_a_message_that_is_not_here_yet_is_applied_when_it_comes() {
    Talk talk = given().talk();
    Written written = written("primeira", Some.NOW);
    edit(talk.line(), written.id(), "terceira", Some.NOW.plusSeconds(9));
    edit(talk.line(), written.id(), "segunda", Some.NOW.plusSeconds(5));
    readByUs(talk.line(), written.id());
    delete(talk.line(), written.id());
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    Message message = message(talk.line(), stored.message());
    assertThat(message.content().text()).contains("terceira");
    assertThat(message.marks().editedAt()).contains(Some.NOW.plusSeconds(9));
    assertThat(message.marks().deletedAt()).isPresent();
    assertThat(unread(talk)).isZero();
  }

  @Test
  default void news_of_an_echo_that_is_not_here_yet_is_applied_when_it_comes() {
    Talk talk = given().talk();
    Written written = written("primeira", Some.NOW);
    edit(talk.line(), written.id(), "segunda", Some.NOW.plusSeconds(5));
    delete(talk.line(), written.id());
    receipt(talk.line(), written.id(), Receipt.DELIVERED);
    var stored = (Stored.New) echo(talk.line(), with(talk.person()), written, Optional.empty());
    Message message = message(talk.line(), stored.message());
    assertThat(message.content().text()).contains("segunda");
    assertThat(message.marks().deletedAt()).isPresent();
    assertThat(message.delivery()).isEqualTo(Delivery.DELIVERED);
  }

  @Test
  default void news_on_one_line_does_not_reach_the_same_id_on_another() {
    Talk talk = given().talk();
    ProviderMessageId id = Some.providerId();
    Ours ours = sending().sent(talk, id);
    for (Line other : List.of(given().line(), given().line(given().branch(talk.line().home())))) {
      receipt(other, id, Receipt.READ);
      edit(other, id, "outro texto", Some.NOW.plusSeconds(5));
      delete(other, id);
    }
    Message message = sending().now(ours);
    assertThat(message.delivery()).isEqualTo(Delivery.SENT);
    assertThat(message.marks().editedAt()).isEmpty();
    assertThat(message.marks().deletedAt()).isEmpty();
  }

  @Test
  default void news_that_is_rolled_back_never_came() {
    Talk talk = given().talk();
    ProviderMessageId id = Some.providerId();
    rolledBack(
        talk.scope(),
        () ->
            backend()
                .inbox()
                .receipt(talk.scope(), InboxStage.place(talk.line()), id, Receipt.READ));
    assertThat(sending().now(sending().sent(talk, id)).delivery()).isEqualTo(Delivery.SENT);
  }
}
