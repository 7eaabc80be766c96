package dev.recado.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.ThreadedMessage;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import java.util.Map;
import java.util.Optional;

/** What the inbox holds after all recorded bodies, by expected.json. */
record ExpectedInbox(InboxState state, PhoneNumber own) {
  /** What an edit left of a text. */
  private static final Map<String, String> EDITED =
      Map.of(
          "ACF55FF16F66F43360266B95DB6F8FEC", "Opa, tudo bem?",
          "3EB0F520C055CB7AE12CF4", "Comprovante CORRIGIDO");

  private static final String DELETED = "AC730BEA4FF16F200FB931B06CAE08A5";
  private static final Map<String, Delivery> TICKS =
      Map.of(
          "3EB0B9786AF000B40C64EB", Delivery.READ,
          "7E092C79E8F80E559E404BCF660C48F3", Delivery.SENT,
          "3EB044E7C7F0557F7C66DD", Delivery.SENT);

  /** Fixture 052 knows only the LID; 053 tells the phone of the same person. */
  private static final Map<String, String> LEARNED = Map.of("171000000000150@lid", "5511999990150");

  void check() {
    assertThat(state.messages().stream().map(InboxState::key))
        .containsExactlyInAnyOrderElementsOf(Recorded.shown().map(Recorded::key).toList());
    Recorded.shown().forEach(this::message);
    people();
    long inbound =
        state.messages().stream()
            .filter(each -> each.message().direction() == Direction.INBOUND)
            .count();
    assertThat(state.conversations().stream().mapToInt(each -> each.unread()).sum())
        .as("one was read on the phone")
        .isEqualTo((int) inbound - 1);
  }

  private void message(Recorded body) {
    ThreadedMessage threaded = state.message(body.key());
    var message = threaded.message();
    assertThat(message.content().type().label()).isEqualTo(body.text("type").orElseThrow());
    Optional.ofNullable(EDITED.get(body.key()))
        .or(() -> body.text("text"))
        .or(() -> body.text("caption"))
        .ifPresent(text -> assertThat(message.content().text()).as(body.name()).contains(text));
    assertThat(threaded.revisions())
        .as(body.name())
        .hasSize(EDITED.containsKey(body.key()) ? 1 : 0);
    assertThat(message.marks().deletedAt().isPresent())
        .as(body.name())
        .isEqualTo(body.key().equals(DELETED));
    Optional.ofNullable(TICKS.get(body.key()))
        .ifPresent(tick -> assertThat(message.delivery()).as(body.name()).isEqualTo(tick));
    body.text("group")
        .ifPresentOrElse(
            group -> assertThat(state.conversation(threaded).group()).isEqualTo(Jid.parse(group)),
            () -> person(body, state.contact(threaded).orElseThrow()));
  }

  private static void person(Recorded body, Contact contact) {
    Optional<String> phone = body.text("phone").or(() -> body.text("lid").map(LEARNED::get));
    assertThat(contact.phone().map(PhoneNumber::digits)).as(body.name()).isEqualTo(phone);
    body.text("lid").ifPresent(lid -> assertThat(contact.lid().map(Jid::toString)).contains(lid));
  }

  private void people() {
    assertThat(state.contacts().stream().flatMap(each -> each.phone().stream()))
        .extracting(PhoneNumber::digits)
        .containsExactlyInAnyOrder(
            "5511999990101", "5511999990102", "5511999990145", "5511999990150", "553199990103")
        .doesNotContain(own.digits());
    assertThat(state.contacts().stream().flatMap(each -> each.name().stream()))
        .doesNotContain("Loja Exemplo", "Você", "", "null");
    assertThat(state.conversations()).hasSize(state.contacts().size() + 1);
  }
}
