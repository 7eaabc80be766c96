package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.inbox.UnknownConversation;
import dev.recado.domain.connection.ConnectionSignal.DisconnectRequested;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.MessageText;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyInConversationTest {
  private final SendingStage stage = new SendingStage();
  private final Line line = stage.stage.line();
  private final Talk talk = stage.stage.given.talk(line);

  @Test
  void within_24_hours_of_the_customers_last_message_an_answer_passes_what_waits() {
    stage.stage.writes(talk);
    stage.stage.pass(Duration.ofHours(24).minusSeconds(2));
    stage.accepted(line, Some.phone(), "to somebody else");

    stage.replied(talk, "the answer");
    stage.work();

    assertThat(stage.texts(line)).containsExactly("the answer", "to somebody else");
  }

  @Test
  void later_an_answer_waits_its_turn() {
    stage.stage.writes(talk);
    stage.stage.pass(Duration.ofHours(24).minusSeconds(1));
    stage.accepted(line, Some.phone(), "to somebody else");

    stage.replied(talk, "the answer");
    stage.work();

    assertThat(stage.texts(line)).containsExactly("to somebody else", "the answer");
  }

  @Test
  void whoever_never_wrote_gets_no_precedence() {
    stage.accepted(line, Some.phone(), "to somebody else");

    stage.replied(talk, "the first word");
    stage.work();

    assertThat(stage.texts(line)).containsExactly("to somebody else", "the first word");
  }

  @Test
  void a_repeat_under_its_key_sends_nothing_again() {
    ReplyInConversation.Draft draft = draft("Olá", Optional.of(new IdempotencyKey("a")));
    stage.reply.reply(talk.scope(), draft);

    Receipt repeat = stage.reply.reply(talk.scope(), draft);
    stage.work();

    assertThat(repeat).isInstanceOf(Receipt.AcceptedBefore.class);
    assertThat(stage.texts(line)).containsExactly("Olá");
  }

  @Test
  void a_key_of_one_conversation_is_refused_in_another() {
    Talk other = stage.stage.given.talk(line);
    Optional<IdempotencyKey> key = Optional.of(new IdempotencyKey("a"));
    stage.reply.reply(talk.scope(), draft("Olá", key));

    assertThatExceptionOfType(KeyReused.class)
        .isThrownBy(
            () ->
                stage.reply.reply(
                    talk.scope(),
                    new ReplyInConversation.Draft(other.id(), new MessageText("Olá"), key)));
  }

  @Test
  void nothing_is_accepted_while_the_unit_is_not_connected() {
    stage.stage.change(
        line, known -> known.after(new DisconnectRequested(), stage.stage.clock.instant()));

    assertThatExceptionOfType(NotConnected.class)
        .isThrownBy(() -> stage.reply.reply(talk.scope(), draft("Olá", Optional.empty())));
  }

  @Test
  void a_conversation_of_another_unit_or_tenant_does_not_exist() {
    Home branch = stage.stage.given.branch(line.home());
    Home foreign = stage.stage.given.home();

    for (Home other : new Home[] {branch, foreign}) {
      assertThatExceptionOfType(UnknownConversation.class)
          .isThrownBy(() -> stage.reply.reply(other.unitScope(), draft("Olá", Optional.empty())));
    }
  }

  private ReplyInConversation.Draft draft(String text, Optional<IdempotencyKey> key) {
    return new ReplyInConversation.Draft(talk.id(), new MessageText(text), key);
  }
}
