package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.connections.port.Gateway.FoundMessage;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.message.SendOutcome.Rejection;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Sent;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a gateway promises of sending, and of finding again what was sent. */
public interface GatewaySendingContract extends GatewayOnTrial {
  Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
  Instant FAR_AHEAD = Instant.parse("2101-01-01T00:00:00Z");

  private SendOutcome send(InstanceName instance, PhoneNumber to, String text) {
    return world().gateway().send(instance, Jid.of(to), new MessageText(text));
  }

  private SendOutcome.Accepted sent(InstanceName instance, PhoneNumber to, String text) {
    return (SendOutcome.Accepted) send(instance, to, text);
  }

  private List<FoundMessage> find(InstanceName instance, Jid chat) {
    return world().gateway().find(instance, chat, LONG_AGO, FAR_AHEAD);
  }

  private static List<String> texts(List<Sent> sent) {
    return sent.stream().map(Sent::text).toList();
  }

  @Test
  default void a_text_leaves_once_and_as_it_was_written() {
    InstanceName instance = linked();
    PhoneNumber to = Some.phone();
    String text = "Olá 👋, \"tudo\" bem?\n\tсегодня \\ *ok*";
    SendOutcome.Accepted accepted = sent(instance, to, text);
    assertThat(accepted.externalId()).isNotEqualTo(sent(instance, to, text).externalId());
    List<Sent> left = world().sent(instance);
    assertThat(texts(left)).containsExactly(text, text);
    assertThat(left.getFirst().to().canonical()).isEqualTo(to.canonical());
  }

  @Test
  default void the_identifier_whatsapp_uses_may_lack_the_ninth_digit_and_is_the_same_person() {
    InstanceName instance = linked();
    PhoneNumber to = new PhoneNumber("55319" + Some.phone().digits().substring(5));
    assertThat(sent(instance, to, "Oi").canonical().flatMap(Jid::phone))
        .map(PhoneNumber::canonical)
        .contains(to.canonical());
  }

  @Test
  default void what_is_refused_before_it_leaves_may_be_tried_again() {
    InstanceName instance = linked();
    PhoneNumber to = Some.phone();
    world().befall(instance, Trouble.CONNECTION_CLOSED);
    assertThat(send(instance, to, "Oi")).isInstanceOf(SendOutcome.FailedBefore.class);
    assertThat(world().sent(instance)).isEmpty();
    assertThat(send(instance, to, "Oi")).isInstanceOf(SendOutcome.Accepted.class);
  }

  @Test
  default void what_would_be_refused_again_is_rejected() {
    InstanceName instance = linked();
    world().befall(instance, Trouble.NOT_ON_WHATSAPP);
    assertRejected(send(instance, Some.phone(), "Oi"), Rejection.NOT_ON_WHATSAPP);
    world().befall(instance, Trouble.NOT_UNDERSTOOD);
    assertRejected(send(instance, Some.phone(), "Oi"), Rejection.OUR_DEFECT);
    assertThat(world().sent(instance)).isEmpty();
  }

  private static void assertRejected(SendOutcome outcome, Rejection reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SendOutcome.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(reason));
  }

  @Test
  default void without_an_answer_it_is_unknown_and_only_looking_tells() {
    InstanceName instance = linked();
    PhoneNumber to = Some.phone();
    Jid chat = sent(instance, to, "antes").canonical().orElseThrow();
    world().befall(instance, Trouble.REQUEST_LOST);
    assertThat(send(instance, to, "perdida")).isInstanceOf(SendOutcome.Unknown.class);
    world().befall(instance, Trouble.ANSWER_LOST);
    assertThat(send(instance, to, "chegou")).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(texts(world().sent(instance))).containsExactly("antes", "chegou");
    assertThat(find(instance, chat))
        .extracting(FoundMessage::text)
        .containsExactlyInAnyOrder(Optional.of("antes"), Optional.of("chegou"));
  }

  @Test
  default void nothing_leaves_where_no_phone_is_linked_or_no_gateway_reached() {
    InstanceName linked = linked();
    InstanceName closed = linked();
    InstanceName unlinked = new InstanceName("r-" + Some.word());
    InstanceName nobodys = new InstanceName("r-" + Some.word());
    world().gateway().open(unlinked, URI.create("http://127.0.0.1:9/webhooks/secret"));
    world().gateway().close(closed);
    for (InstanceName instance : List.of(closed, unlinked, nobodys)) {
      assertThat(send(instance, Some.phone(), "Oi")).isInstanceOf(SendOutcome.FailedBefore.class);
    }
    world().cutOff();
    assertThat(send(linked, Some.phone(), "Oi")).isInstanceOf(SendOutcome.FailedBefore.class);
  }

  @Test
  default void what_was_exchanged_in_a_chat_is_found_again() {
    InstanceName instance = linked();
    PhoneNumber to = Some.phone();
    SendOutcome.Accepted ours = sent(instance, to, "Oi");
    Jid chat = ours.canonical().orElseThrow();
    world().write(instance, chat.phone().orElseThrow(), "Olá");
    sent(instance, Some.phone(), "outra pessoa");
    List<FoundMessage> found = find(instance, chat);
    assertThat(found).extracting(FoundMessage::fromMe).containsExactlyInAnyOrder(true, false);
    assertThat(found)
        .filteredOn(FoundMessage::fromMe)
        .extracting(FoundMessage::id)
        .containsExactly(ours.externalId());
    assertThat(found)
        .extracting(FoundMessage::at)
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(find(linked(), chat)).isEmpty();
  }

  @Test
  default void only_what_lies_between_the_two_instants_is_found() {
    InstanceName instance = linked();
    Jid chat = sent(instance, Some.phone(), "Oi").canonical().orElseThrow();
    assertThat(world().gateway().find(instance, chat, LONG_AGO, LONG_AGO.plusSeconds(60)))
        .isEmpty();
    assertThat(world().gateway().find(instance, chat, FAR_AHEAD.minusSeconds(60), FAR_AHEAD))
        .isEmpty();
  }
}
