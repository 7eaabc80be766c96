package dev.recado.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.ThreadedMessage;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.Response;
import dev.recado.domain.message.Revised;
import dev.recado.testkit.Backend;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scenarios of the index of the recorded bodies, by name. */
interface ScenarioContract {
  Backend backend();

  private Receiver receiver() {
    return new Receiver(backend());
  }

  private InboxState after(List<Recorded> bodies) {
    Receiver receiver = receiver();
    receiver.receive(bodies);
    return receiver.state();
  }

  private static Stream<List<Recorded>> orders(List<Recorded> bodies) {
    return bodies.isEmpty()
        ? Stream.of(List.of())
        : bodies.stream().flatMap(first -> orders(bodies, first));
  }

  private static Stream<List<Recorded>> orders(List<Recorded> bodies, Recorded first) {
    List<Recorded> others = bodies.stream().filter(body -> body != first).toList();
    return orders(others).map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList());
  }

  @Test
  default void one_person_writing_in_every_dialect_in_any_order_is_one_contact() {
    List<Recorded> ana =
        Recorded.shown()
            .filter(body -> body.action().equals("inbound_message"))
            .filter(body -> body.text("phone").equals(Optional.of("5511999990101")))
            .toList();
    for (int seed = 0; seed < 8; seed++) {
      List<Recorded> order = new ArrayList<>(ana);
      Collections.shuffle(order, new Random(seed));
      InboxState state = after(order);
      assertThat(state.contacts())
          .singleElement()
          .satisfies(
              contact -> {
                assertThat(contact.phone()).contains(new PhoneNumber("5511999990101"));
                assertThat(contact.lid()).isEqualTo(Jid.parse("171000000000101@lid"));
              });
      assertThat(state.conversations()).hasSize(1);
      assertThat(state.messages()).hasSameSizeAs(ana);
    }
  }

  @Test
  default void lid_first_phone_later_is_one_contact_and_one_conversation() {
    orders(Recorded.these("052", "053"))
        .map(this::after)
        .forEach(
            state -> {
              assertThat(state.contacts())
                  .singleElement()
                  .matches(c -> c.phone().equals(Optional.of(new PhoneNumber("5511999990150"))));
              assertThat(state.conversations()).hasSize(1);
              assertThat(state.messages()).hasSize(2);
            });
  }

  @Test
  default void ninth_digit_an_imported_contact_is_the_same_person() {
    Receiver receiver = receiver();
    PhoneNumber imported = new PhoneNumber("5531999990103");
    receiver
        .backend
        .transactions()
        .run(
            receiver.line.scope(),
            () ->
                receiver
                    .backend
                    .contacts()
                    .resolve(
                        receiver.line.scope(),
                        Person.of(imported),
                        new ContactId(Some.uuid()),
                        Receiver.NOW));
    receiver.receive(Recorded.these("060"));
    assertThat(receiver.state().contacts()).hasSize(1);
  }

  @Test
  default void status_order_every_permutation_ends_read_and_stays_read() {
    Recorded pending = Recorded.these("071").getFirst();
    orders(Recorded.these("068", "072", "073", "074"))
        .map(
            order ->
                Stream.concat(order.stream(), Stream.of(pending, pending.with("PENDING", "ERROR")))
                    .toList())
        .map(this::after)
        .forEach(
            state ->
                assertThat(state.message("3EB0B9786AF000B40C64EB").message().delivery())
                    .isEqualTo(Delivery.READ));
  }

  @Test
  default void status_before_its_message_is_parked_and_applied() {
    assertThat(
            after(Recorded.these("073", "068"))
                .message("3EB0B9786AF000B40C64EB")
                .message()
                .delivery())
        .isEqualTo(Delivery.DELIVERED);
  }

  @Test
  default void edit_the_last_by_time_counts_and_history_is_kept() {
    orders(Recorded.these("001", "085", "078", "079"))
        .map(this::after)
        .forEach(
            state -> {
              ThreadedMessage message = state.message("ACF55FF16F66F43360266B95DB6F8FEC");
              assertThat(message.message().content())
                  .isEqualTo(MessageContent.text("Opa, tudo bem?"));
              assertThat(message.message().marks().deletedAt()).isEmpty();
              assertThat(message.revisions())
                  .containsExactly(
                      new Revised(Optional.of("Opa"), Instant.ofEpochMilli(1_760_904_210_505L)));
            });
  }

  @Test
  default void delete_before_message_it_is_stored_as_deleted() {
    Recorded deletion = Recorded.these("088").getFirst();
    Recorded message = Recorded.these("001").getFirst().named(deletion.key());
    orders(List.of(deletion, message))
        .map(this::after)
        .forEach(
            state ->
                assertThat(state.message(deletion.key()).message().marks().deletedAt())
                    .isPresent());
  }

  @Test
  default void duplicates_three_times_and_sixteen_in_parallel_are_one_row() {
    assertThat(after(Recorded.these("062", "062", "062")).messages()).hasSize(1);
    Receiver receiver = receiver();
    Recorded body = Recorded.these("062").getFirst();
    var outcome = Together.run(16, () -> receiver.receive(body));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(receiver.state().messages()).hasSize(1);
    assertThat(receiver.state().conversations())
        .singleElement()
        .matches(conversation -> conversation.unread() == 1);
  }

  @Test
  default void own_number_never_becomes_a_contact() {
    orders(Recorded.these("085", "066"))
        .map(this::after)
        .forEach(
            state ->
                assertThat(state.contacts())
                    .singleElement()
                    .satisfies(
                        contact -> {
                          assertThat(contact.phone()).contains(new PhoneNumber("5511999990101"));
                          assertThat(contact.name()).isEmpty();
                        }));
  }

  @Test
  default void noise_shows_nothing() {
    InboxState state = after(Recorded.these("063", "064", "022", "041", "050", "122", "127"));
    assertThat(state.contacts()).isEmpty();
    assertThat(state.conversations()).isEmpty();
  }

  @Test
  default void a_reaction_stands_at_its_message_and_is_none_itself() {
    Recorded reaction = Recorded.these("030").getFirst();
    String target = reaction.text("targetId").orElseThrow();
    Recorded ours = Recorded.these("066").getFirst().named(target);
    orders(List.of(reaction, ours))
        .map(this::after)
        .forEach(
            state -> {
              assertThat(state.messages()).hasSize(1);
              assertThat(state.message(target).responses())
                  .singleElement()
                  .matches(response -> response.kind() == Response.Kind.REACTION)
                  .matches(response -> response.choices().equals(List.of("❤️")));
            });
  }

  @Test
  default void phone_echo_joins_the_conversation_and_takes_it_over() {
    orders(Recorded.these("001", "066"))
        .map(this::after)
        .forEach(
            state -> {
              ThreadedMessage echo = state.message("7E092C79E8F80E559E404BCF660C48F3");
              assertThat(state.conversations()).hasSize(1);
              assertThat(echo.message().origin()).isEqualTo(Origin.PHONE);
              assertThat(echo.message().attempts()).isZero();
              assertThat(state.conversation(echo).takeover().byPhone())
                  .contains(echo.message().createdAt());
            });
  }

  @Test
  default void a_hostile_edit_of_our_message_or_of_somebody_elses_changes_nothing() {
    Recorded edit = Recorded.these("085").getFirst();
    Recorded revoke = Recorded.these("048").getFirst();
    String bias = "AC284DB43C31758F9AEF75CD0BB0B412";
    List<Recorded> hostile =
        List.of(
            edit.named("3EB0B9786AF000B40C64EB"),
            edit.named(bias)
                .with("\"remoteJid\": \"" + Recorded.OWN_PHONE, "\"remoteJid\": \"5511999990101"),
            revoke.named(bias).with("171000000000101@lid", "5511999990101@s.whatsapp.net"));
    List<Recorded> messages = Recorded.these("001", "017", "068");
    List<String> untouched = after(messages).told();
    for (List<Recorded> order : List.of(joined(messages, hostile), joined(hostile, messages))) {
      Receiver receiver = receiver();
      receiver.receive(order);
      assertThat(receiver.state().told()).isEqualTo(untouched);
    }
    Receiver late = receiver();
    late.receive(joined(messages, hostile));
    assertThat(late.counters.of(Counted.CHANGE_REFUSED)).isEqualTo(hostile.size());
  }

  private static List<Recorded> joined(List<Recorded> first, List<Recorded> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  @Test
  default void the_same_id_from_another_person_is_another_message() {
    Recorded ana = Recorded.these("001").getFirst();
    Recorded bia = Recorded.these("017").getFirst().named(ana.key());
    orders(List.of(ana, bia))
        .map(order -> after(joined(order, order)))
        .forEach(
            state -> {
              assertThat(state.messages()).hasSize(2);
              assertThat(state.conversations())
                  .hasSize(2)
                  .allMatch(conversation -> conversation.unread() == 1);
            });
  }

  @Test
  default void one_poison_item_does_not_keep_the_others_of_its_body() {
    Receiver receiver = receiver();
    receiver.receive(
        """
        {"event":"messages.upsert","instance":"%s","sender":"%s@s.whatsapp.net","data":[
          {"key":{"id":null}}, 17, null, {"key":{"id":"P1","remoteJid":"\\u0000@lid"}},
          {"key":{"id":"P2","remoteJid":"5511999990101@s.whatsapp.net"},
            "message":{"locationMessage":{"degreesLatitude":1e400}},"messageTimestamp":{"low":{}}},
          {"key":{"id":"P3","remoteJid":"5511999990101@s.whatsapp.net"},
            "message":{"conversation":"Oi"},"messageTimestamp":1760900000}]}
        """
            .formatted(Recorded.INSTANCE, Recorded.OWN_PHONE));
    assertThat(receiver.state().message("P3").message().content())
        .isEqualTo(MessageContent.text("Oi"));
    assertThat(receiver.state().message("P2").message().content())
        .isEqualTo(new MessageContent.Unsupported("locationMessage"));
  }
}
