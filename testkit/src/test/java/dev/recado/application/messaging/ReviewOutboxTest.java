package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.inbox.ReadThread;
import dev.recado.application.inbox.Threading;
import dev.recado.application.messaging.ReviewOutbox.Reviewed;
import dev.recado.application.messaging.port.Outbox.Filter;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Pauses.Pause;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.pacing.WaitReason;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person sees who looks after what was not delivered. */
class ReviewOutboxTest {
  private static final Filter ALL =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
  private final SendingStage stage = new SendingStage();
  private final Line line = stage.stage.line();
  private final PhoneNumber phone = Some.phone();
  private final ReviewOutbox review =
      new ReviewOutbox(
          stage.stage.essentials.transactions(),
          stage.backend.outbox(),
          stage.backend.conversations(),
          stage.backend.contacts(),
          stage.why);

  private List<Reviewed> reviewed(TenantScope scope, Delivery delivery) {
    return review.review(scope, delivery, ALL, Page.Request.first(10)).items();
  }

  @Test
  void what_waits_says_for_whom_and_why() {
    MessageId message = stage.accepted(line, phone, "Olá");
    pause();

    assertThat(reviewed(line.scope(), Delivery.QUEUED))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.message().id()).isEqualTo(message);
              assertThat(one.contact().flatMap(Contact::phone)).contains(phone);
              assertThat(one.waiting().map(NotYet::reason)).contains(WaitReason.TENANT_PAUSED);
            });
  }

  @Test
  void its_thread_says_the_same() {
    MessageId message = stage.accepted(line, phone, "Olá");
    assertThat(waiting()).containsValue(NotYet.open(WaitReason.TURN));
    pause();

    assertThat(waiting()).isEqualTo(Map.of(message, NotYet.open(WaitReason.TENANT_PAUSED)));
  }

  private Map<MessageId, NotYet> waiting() {
    ReadThread thread =
        new ReadThread(
            stage.stage.essentials.transactions(),
            stage.backend.conversations(),
            stage.backend.messages(),
            stage.backend.notes(),
            new Threading(stage.backend.responses(), stage.backend.revisions()),
            stage.why);
    ConversationId conversation =
        reviewed(line.scope(), Delivery.QUEUED).getFirst().message().conversation();
    return thread.read(line.scope(), conversation, Page.Request.first(10)).waiting();
  }

  private void pause() {
    Target tenant = new Target(PauseLevel.TENANT, line.scope().tenant().value());
    Pause pause = new Pause(tenant, "test", stage.stage.essentials.now(), Optional.empty());
    stage
        .stage
        .essentials
        .transactions()
        .run(line.scope(), () -> stage.backend.pauses().pause(line.scope(), pause));
  }

  @Test
  void what_failed_does_not_wait() {
    stage.troubled(line, phone, Trouble.NOT_ON_WHATSAPP);

    assertThat(reviewed(line.scope(), Delivery.QUEUED)).isEmpty();
    assertThat(reviewed(line.scope(), Delivery.FAILED))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.message().errorCode()).contains("not_on_whatsapp");
              assertThat(one.waiting()).isEmpty();
            });
  }

  @Test
  void an_agent_has_nothing_to_decide_here_and_another_unit_sees_nothing() {
    stage.troubled(line, phone, Trouble.NOT_ON_WHATSAPP);
    Home branch = stage.stage.given.branch(line.home());
    var agent = TestScopes.of(stage.stage.given.agent(line.home()));

    assertThat(reviewed(branch.unitScope(), Delivery.FAILED)).isEmpty();
    assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> reviewed(agent, Delivery.FAILED));
  }
}
