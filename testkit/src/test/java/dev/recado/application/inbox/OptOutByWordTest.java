package dev.recado.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.consent.OptOutRules;
import dev.recado.domain.consent.OptOutWords;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.Sender;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.Contents;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptOutByWordTest {
  private final ReceivingStage stage = new ReceivingStage();
  private final Line line = stage.stage.given.line();
  private final Talk talk = stage.stage.given.talk(line);

  private MessageArrived saying(String text) {
    return new MessageArrived(new Chat.Direct(talk.person()), stage.stage.written(text));
  }

  private void says(String text) {
    stage.reported(line, saying(text));
  }

  private List<OptOut> history() {
    return stage.stage.transactions.within(
        line.scope(), () -> stage.backend.optOuts().history(line.scope(), talk.contact()));
  }

  private List<Message> answers() {
    return answers(talk.id());
  }

  private List<Message> answers(ConversationId conversation) {
    return stage
        .stage
        .transactions
        .within(
            line.scope(),
            () -> stage.backend.messages().page(line.scope(), conversation, Page.Request.first(50)))
        .items()
        .stream()
        .filter(message -> message.direction() == Direction.OUTBOUND)
        .toList();
  }

  private static String text(Optional<MessageText> text) {
    return text.orElseThrow().value();
  }

  @Test
  void a_stop_word_opts_out_with_the_person_s_own_words_as_evidence() {
    MessageArrived said = saying("Sair!! 😡");
    stage.reported(line, said);

    OptOut kept = history().getFirst();
    assertThat(kept.active()).isTrue();
    assertThat(kept.source()).isEqualTo(ConsentSource.KEYWORD);
    assertThat(kept.at()).isEqualTo(said.message().at());
    OptOut.Evidence evidence = kept.evidence().orElseThrow();
    assertThat(evidence.keyword()).isEqualTo("sair");
    assertThat(evidence.text()).isEqualTo("Sair!! 😡");
    assertThat(stage.stage.message(line, evidence.message().orElseThrow()).externalId())
        .contains(said.message().id());
    assertThat(stage.stage.counters.of(Counted.OPT_OUT_BY_KEYWORD)).isEqualTo(1);
  }

  @Test
  void it_is_confirmed_in_the_same_conversation_by_a_reply_that_wakes_the_lane() {
    says("sair");

    Message answer = answers().getFirst();
    assertThat(answer.content().text())
        .contains(text(OptOutRules.usual().confirmation()))
        .hasValueSatisfying(words -> assertThat(words).contains("VOLTAR"));
    assertThat(answer.sender()).isEqualTo(Sender.ASSISTANT);
    assertThat(stage.stage.changes.announced()).contains(new Topic.LaneDue());
  }

  @Test
  void a_webhook_that_comes_again_opts_out_and_answers_once() {
    MessageArrived said = saying("parar");
    stage.reported(line, said);
    stage.reported(line, said);

    assertThat(history()).hasSize(1);
    assertThat(answers()).hasSize(1);
    assertThat(stage.stage.counters.of(Counted.OPT_OUT_BY_KEYWORD)).isEqualTo(1);
  }

  @Test
  void saying_it_again_is_not_answered_again() {
    says("sair");
    stage.stage.pass(Duration.ofHours(1));
    says("SAIR");
    stage.stage.pass(Duration.ofDays(3));
    says("stop");

    assertThat(history()).hasSize(1);
    assertThat(answers()).hasSize(1);
  }

  @Test
  void a_resume_word_takes_it_back_and_is_confirmed() {
    says("sair");
    stage.stage.pass(Duration.ofMinutes(1));
    says("Voltar.");

    assertThat(history().getFirst().undone().orElseThrow().source())
        .isEqualTo(ConsentSource.KEYWORD);
    assertThat(answers().getFirst().content().text())
        .contains(text(OptOutRules.usual().resumption()));
    assertThat(stage.stage.counters.of(Counted.OPT_OUT_UNDONE_BY_KEYWORD)).isEqualTo(1);
  }

  @Test
  void two_programs_that_answer_each_other_come_to_rest() {
    for (int i = 0; i < 20; i++) {
      says("sair");
      stage.stage.pass(Duration.ofMinutes(1));
      says("voltar");
      stage.stage.pass(Duration.ofMinutes(1));
    }

    assertThat(history()).hasSize(20);
    assertThat(answers()).as("one of each kind in a day").hasSize(2);
  }

  @Test
  void the_day_after_it_is_confirmed_again() {
    says("sair");
    says("voltar");
    stage.stage.pass(Duration.ofHours(25));
    says("sair");

    assertThat(history().getFirst().active()).isTrue();
    assertThat(answers()).hasSize(3);
  }

  @Test
  void a_resume_word_of_somebody_who_never_left_says_nothing() {
    says("voltar");

    assertThat(history()).isEmpty();
    assertThat(answers()).isEmpty();
  }

  @Test
  void who_only_uses_the_word_is_not_opted_out() {
    says("vou sair às 18h");
    says("não me mande mais boletos");

    assertThat(history()).isEmpty();
    assertThat(answers()).isEmpty();
  }

  @Test
  void a_tenant_s_own_words_replace_the_usual_ones_and_its_silence_is_kept() {
    OptOutRules own =
        new OptOutRules(
            new OptOutWords(List.of("Chega"), List.of()), Optional.empty(), Optional.empty());
    stage.stage.transactions.run(
        line.scope(), () -> stage.backend.optOutSettings().change(line.scope(), own, Some.NOW));
    says("sair");
    assertThat(history()).isEmpty();
    says("chega!");

    assertThat(history()).hasSize(1);
    assertThat(answers()).isEmpty();
  }

  @Test
  void in_a_group_nobody_speaks_for_himself() {
    Written written = stage.stage.written("sair");
    stage.reported(
        line,
        new MessageArrived(new Chat.Group(Some.group(), Optional.of(talk.person())), written));

    assertThat(history()).isEmpty();
  }

  static List<MessageContent> contents() {
    return Contents.EVERY_KIND.stream().map(content -> content.saying("sair")).toList();
  }

  @ParameterizedTest
  @MethodSource("contents")
  void only_words_that_were_typed_or_tapped_count(MessageContent content) {
    Written written =
        new Written(Some.providerId(), content, Optional.empty(), stage.stage.clock.instant());
    stage.reported(line, new MessageArrived(new Chat.Direct(talk.person()), written));

    List<MessageType> spoken =
        List.of(MessageType.TEXT, MessageType.BUTTON_REPLY, MessageType.LIST_REPLY);
    assertThat(history().isEmpty()).isEqualTo(!spoken.contains(content.type()));
  }

  @Test
  void message_and_opt_out_are_kept_together_or_not_at_all() {
    stage.stage.transactions.befall(
        new IllegalStateException("deadlock"), new IllegalStateException("deadlock"));
    says("sair");
    assertThat(history()).isEmpty();
    assertThat(stage.unread(line)).isZero();

    says("sair");
    assertThat(history()).hasSize(1);
  }

  @Test
  void while_the_flag_is_off_the_wish_counts_and_no_answer_is_given() {
    stage.stage.transactions.run(
        line.scope(),
        () ->
            stage
                .backend
                .flags()
                .decide(
                    line.scope(),
                    Flag.OPT_OUT_REPLIES,
                    Optional.of(false),
                    stage.stage.clock.instant()));
    says("sair");
    assertThat(history()).hasSize(1);
    assertThat(answers()).isEmpty();
    assertThat(stage.stage.counters.of(Counted.OPT_OUT_REPLY_HELD)).isEqualTo(1);
  }
}
