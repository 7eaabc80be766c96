package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.connections.port.InstanceMissing;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.port.History;
import dev.recado.application.inbox.port.History.Found;
import dev.recado.application.inbox.port.History.Leaf;
import dev.recado.application.inbox.port.History.Source;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.recovery.Span;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link History} promises: what was said can be read again, as if it came by webhook. */
public interface GatewayHistoryContract extends GatewayOnTrial {
  Span EVER =
      new Span(Instant.parse("2001-01-01T00:00:00Z"), Instant.parse("2101-01-01T00:00:00Z"));

  private Leaf read(InstanceName instance, Span span, int page) {
    return world().history().read(new Source(instance, Optional.empty()), span, page);
  }

  @Test
  default void both_sides_of_every_chat_are_read_as_if_they_came_by_webhook() {
    InstanceName instance = linked();
    PhoneNumber customer = Some.phone();
    world().write(instance, customer, "Olá 👋");
    SendOutcome.Accepted ours =
        (SendOutcome.Accepted)
            world().gateway().send(instance, Jid.of(Some.phone()), new MessageText("Oi"));

    Leaf leaf = read(instance, EVER, 1);

    assertThat(leaf.last()).isTrue();
    assertThat(leaf.found())
        .extracting(Found::direction)
        .containsExactlyInAnyOrder(Direction.INBOUND, Direction.OUTBOUND);
    for (Found found : leaf.found()) {
      assertThat(found.reading().instance()).contains(instance);
      assertThat(found.reading().body()).startsWith("{").contains(found.id().value());
      if (found.direction() == Direction.OUTBOUND) {
        assertThat(found.id()).isEqualTo(ours.externalId());
        assertThat(found.reading().events()).anyMatch(MessageEchoed.class::isInstance);
      } else {
        MessageArrived arrived = (MessageArrived) found.reading().events().getFirst();
        assertThat(arrived.message().id()).isEqualTo(found.id());
        assertThat(arrived.message().content().text()).contains("Olá 👋");
        assertThat(arrived.message().at()).isEqualTo(found.at());
        assertThat(author(arrived)).isEqualTo(customer.canonical());
      }
    }
  }

  private static String author(MessageArrived arrived) {
    return ((Chat.Direct) arrived.chat())
        .person()
        .phone()
        .map(PhoneNumber::canonical)
        .orElseThrow();
  }

  @Test
  default void pages_hold_fifty_and_all_of_them_everything_the_newest_first() {
    InstanceName instance = linked();
    PhoneNumber customer = Some.phone();
    for (int each = 1; each <= 120; each++) {
      world().write(instance, customer, "mensagem " + each);
    }
    List<Found> all = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      Leaf leaf = read(instance, EVER, page);
      assertThat(leaf.last()).isEqualTo(page == 3);
      assertThat(leaf.found()).hasSizeLessThanOrEqualTo(50);
      all.addAll(leaf.found());
    }
    assertThat(all).extracting(Found::id).doesNotHaveDuplicates().hasSize(120);
    assertThat(all).extracting(Found::at).isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(read(instance, EVER, 4)).isEqualTo(new Leaf(List.of(), true));
  }

  @Test
  default void only_what_was_said_within_the_span_is_read() {
    InstanceName instance = linked();
    world().write(instance, Some.phone(), "Oi");
    Instant at = read(instance, EVER, 1).found().getFirst().at();
    assertThat(read(instance, new Span(at.minusSeconds(5), at), 1).found()).hasSize(1);
    assertThat(read(instance, new Span(at, at.plusSeconds(5)), 1).found()).hasSize(1);
    assertThat(read(instance, new Span(EVER.from(), at.minusSeconds(1)), 1).found()).isEmpty();
    assertThat(read(instance, new Span(at.plusSeconds(1), EVER.to()), 1).found()).isEmpty();
  }

  @Test
  default void an_instance_remembers_nothing_of_another() {
    InstanceName instance = linked();
    world().write(instance, Some.phone(), "Oi");
    assertThat(read(linked(), EVER, 1)).isEqualTo(new Leaf(List.of(), true));
  }

  @Test
  default void an_instance_nobody_has_or_reaches_has_no_history_rather_than_an_empty_one() {
    InstanceName nobodys = new InstanceName("r-" + Some.word());
    assertThatThrownBy(() -> read(nobodys, EVER, 1)).isInstanceOf(InstanceMissing.class);
    InstanceName unreachable = linked();
    world().cutOff();
    assertThatThrownBy(() -> read(unreachable, EVER, 1)).isInstanceOf(GatewayFailed.class);
  }
}
