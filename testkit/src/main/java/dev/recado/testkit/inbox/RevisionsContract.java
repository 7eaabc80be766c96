package dev.recado.testkit.inbox;

import static dev.recado.testkit.inbox.InboxStage.with;
import static dev.recado.testkit.inbox.InboxStage.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Revised;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.inbox.port.Revisions} promises. */
public interface RevisionsContract extends InboxStage {
  private void edit(Line line, ProviderMessageId id, String text, Instant at) {
    run(
        line.scope(),
        () ->
            backend()
                .inbox()
                .edit(
                    line.scope(),
                    InboxStage.place(line),
                    new Inbox.Target(id, Claim.NONE),
                    Inbox.Wording.of(text, at)));
  }

  private List<Revised> before(TenantScope scope, MessageId message) {
    return within(
        scope,
        () -> backend().revisions().of(scope, List.of(message)).getOrDefault(message, List.of()));
  }

  private static Instant after(int seconds) {
    return Some.NOW.plusSeconds(seconds);
  }

  private static Revised until(String text, int seconds) {
    return new Revised(Optional.of(text), after(seconds));
  }

  @Test
  default void all_that_a_message_said_is_kept_whatever_the_order_of_its_edits() {
    Talk talk = given().talk();
    for (List<Integer> order :
        List.of(List.of(1, 2, 3), List.of(3, 2, 1), List.of(2, 3, 1, 2), List.of(3, 1, 3, 2))) {
      for (int early = 0; early <= order.size(); early++) {
        Written written = written("0", Some.NOW);
        order.subList(0, early).forEach(n -> edit(talk.line(), written.id(), "" + n, after(n)));
        var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
        order
            .subList(early, order.size())
            .forEach(n -> edit(talk.line(), written.id(), "" + n, after(n)));
        assertThat(before(talk.scope(), stored.message()))
            .as("%s, the first %s before the message", order, early)
            .containsExactly(until("0", 1), until("1", 2), until("2", 3));
      }
    }
  }

  @Test
  default void a_message_that_was_never_edited_has_no_history() {
    Talk talk = given().talk();
    assertThat(before(talk.scope(), arrive(talk, Some.NOW).message())).isEmpty();
    assertThat(within(talk.scope(), () -> backend().revisions().of(talk.scope(), List.of())))
        .isEmpty();
  }

  @Test
  default void an_answer_leads_to_the_message_it_answers_in_its_own_conversation() {
    Talk talk = given().talk();
    Talk other = given().talk(talk.line());
    Written first = written("Pergunta", Some.NOW);
    var question = (Stored.New) arrive(talk.line(), with(talk.person()), first);
    for (Talk answering : List.of(talk, other)) {
      Written answer =
          new Written(
              Some.providerId(),
              MessageContent.text("Resposta"),
              Optional.of(first.id()),
              after(5));
      var stored = (Stored.New) arrive(talk.line(), with(answering.person()), answer);
      var answered =
          within(
              talk.scope(),
              () -> backend().revisions().answered(talk.scope(), List.of(stored.message())));
      assertThat(answered.values().stream().toList())
          .isEqualTo(answering == talk ? List.of(question.message()) : List.of());
    }
  }

  @Test
  default void another_tenant_does_not_see_what_a_message_said() {
    Talk talk = given().talk();
    Written written = written("0", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    edit(talk.line(), written.id(), "1", after(1));
    assertThat(before(given().home().scope(), stored.message())).isEmpty();
  }
}
