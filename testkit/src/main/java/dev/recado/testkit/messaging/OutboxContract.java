package dev.recado.testkit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Outbox.Filter;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.SendKind;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.messaging.port.Outbox} promises. */
public interface OutboxContract extends InboxStage {
  Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

  private List<MessageId> listed(TenantScope scope, Optional<Delivery> delivery, Filter filter) {
    return within(
        scope,
        () ->
            backend()
                .outbox()
                .page(scope, delivery, filter, Page.Request.first(50))
                .items()
                .stream()
                .map(Message::id)
                .toList());
  }

  private List<ConnectionId> requeue(TenantScope scope, Filter filter, int most) {
    return within(scope, () -> backend().outbox().requeueFailed(scope, filter, most, Some.NOW));
  }

  @Test
  default void messages_are_listed_by_how_they_stand_and_only_what_was_written_here() {
    Line line = given().line();
    Ours failed = sending().failed(given().talk(line));
    Ours uncertain = sending().uncertain(given().talk(line));
    arrive(failed.talk(), Some.NOW);
    assertThat(listed(line.scope(), Optional.of(Delivery.FAILED), ALL))
        .containsExactly(failed.id());
    assertThat(listed(line.scope(), Optional.of(Delivery.UNCERTAIN), ALL))
        .containsExactly(uncertain.id());
    assertThat(listed(line.scope(), Optional.empty(), ALL))
        .containsExactlyInAnyOrder(failed.id(), uncertain.id());
  }

  @Test
  default void each_part_of_the_filter_limits_the_list() {
    Line line = given().line();
    Talk talk = given().talk(line);
    Talk branch = given().talk(given().line(given().branch(line.home())));
    MessageId old = sending().queued(talk, SendKind.DIRECT, Some.NOW.minusSeconds(60));
    Ours failed = sending().failed(talk);
    MessageId elsewhere = sending().queued(branch);
    Filter unit =
        new Filter(
            Optional.of(line.home().unit().id()), Optional.empty(), Optional.empty(), Set.of());
    Filter since = new Filter(Optional.empty(), Optional.of(Some.NOW), Optional.empty(), Set.of());
    Filter code =
        new Filter(Optional.empty(), Optional.empty(), Optional.of("not_on_whatsapp"), Set.of());
    Filter ids = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(old));
    assertThat(listed(line.scope(), Optional.empty(), unit)).containsExactly(failed.id(), old);
    assertThat(listed(line.scope(), Optional.empty(), since))
        .containsExactlyInAnyOrder(failed.id(), elsewhere);
    assertThat(listed(line.scope(), Optional.empty(), code)).containsExactly(failed.id());
    assertThat(listed(line.scope(), Optional.empty(), ids)).containsExactly(old);
  }

  @Test
  default void messages_are_counted_by_how_they_stand_and_no_further_than_asked() {
    Line line = given().line();
    Talk branch = given().talk(given().line(given().branch(line.home())));
    Ours failed = sending().failed(given().talk(line));
    sending().failed(branch);
    sending().uncertain(given().talk(line));
    arrive(failed.talk(), Some.NOW);
    Filter unit =
        new Filter(
            Optional.of(line.home().unit().id()), Optional.empty(), Optional.empty(), Set.of());
    assertThat(count(line.scope(), Delivery.FAILED, ALL, 9)).isEqualTo(2);
    assertThat(count(line.scope(), Delivery.FAILED, ALL, 1)).isEqualTo(1);
    assertThat(count(line.scope(), Delivery.FAILED, unit, 9)).isEqualTo(1);
    assertThat(count(line.home().unitScope(), Delivery.FAILED, ALL, 9)).isEqualTo(1);
    assertThat(count(line.scope(), Delivery.UNCERTAIN, ALL, 9)).isEqualTo(1);
    assertThat(count(line.scope(), Delivery.QUEUED, ALL, 9)).isZero();
    assertThat(count(given().home().scope(), Delivery.FAILED, ALL, 9)).isZero();
  }

  private int count(TenantScope scope, Delivery delivery, Filter filter, int most) {
    return within(scope, () -> backend().outbox().count(scope, delivery, filter, most));
  }

  @Test
  default void failed_ones_are_put_back_oldest_first_and_no_more_than_asked() {
    Line line = given().line();
    Ours first = sending().failed(given().talk(line));
    Ours second = sending().failed(given().talk(line));
    Ours uncertain = sending().uncertain(given().talk(line));
    assertThat(requeue(line.scope(), ALL, 1)).containsExactly(line.id());
    assertThat(requeue(line.scope(), ALL, 9)).containsExactly(line.id());
    assertThat(requeue(line.scope(), ALL, 9)).isEmpty();
    for (Ours ours : List.of(first, second)) {
      assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.QUEUED);
      assertThat(sending().now(ours).attempts()).isZero();
    }
    assertThat(sending().now(uncertain).delivery()).isEqualTo(Delivery.UNCERTAIN);
  }

  @Test
  default void another_unit_or_tenant_neither_sees_nor_requeues_them() {
    Line line = given().line();
    Ours failed = sending().failed(given().talk(line));
    TenantScope branch = given().branch(line.home()).unitScope();
    TenantScope foreign = given().home().scope();
    Filter byId =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(failed.id()));
    for (TenantScope other : List.of(branch, foreign)) {
      assertThat(listed(other, Optional.empty(), byId)).isEmpty();
      assertThat(requeue(other, byId, 9)).isEmpty();
    }
    assertThat(sending().now(failed).delivery()).isEqualTo(Delivery.FAILED);
  }
}
