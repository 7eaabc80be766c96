package dev.recado.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.BusinessNamed;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.GatewayEvent.PersonSeen;
import dev.recado.application.inbox.GatewayEvent.ReceiptArrived;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is who, and who we are ourselves. */
class OtherSideTest {
  private final ReceivingStage stage = new ReceivingStage();
  private final Line line = stage.stage.given.line();
  private final PhoneNumber own = line.connection().phone().orElseThrow();
  private final PhoneNumber phone = Some.phone();
  private final Jid lid = Some.lid();

  private static Person person(PhoneNumber phone, Jid lid, Jid replyTo) {
    return new Person(Optional.of(phone), Optional.of(lid), replyTo, Optional.empty());
  }

  private static Person behind(Jid lid) {
    return new Person(Optional.empty(), Optional.of(lid), lid, Optional.empty());
  }

  private void writes(Person from, String text) {
    stage.reported(line, new MessageArrived(new Chat.Direct(from), stage.stage.written(text)));
  }

  private void echoed(Person to) {
    stage.reported(
        line,
        new MessageEchoed(
            new Chat.Direct(to), stage.stage.written("Oi"), Optional.empty(), Origin.PHONE));
  }

  private Contact onlyContact() {
    List<Contact> contacts = stage.contacts(line);
    assertThat(contacts).hasSize(1);
    return contacts.getFirst();
  }

  private List<Conversation> conversations() {
    return stage.stage.transactions.within(
        line.scope(), () -> stage.backend.allConversations(line.scope()));
  }

  @Test
  void our_number_beside_the_lid_of_whom_we_wrote_to_is_not_his() {
    echoed(person(own, lid, lid));

    assertThat(onlyContact().phone()).isEmpty();
    assertThat(onlyContact().lid()).contains(lid);
  }

  @Test
  void a_note_to_ourselves_is_recognised_by_our_lid_once_it_was_told() {
    stage.reported(line, new PersonSeen(person(own, lid, lid)));
    echoed(behind(lid));
    echoed(person(own, lid, lid));
    echoed(person(own, lid, Jid.of(own)));

    assertThat(stage.contacts(line)).isEmpty();
  }

  @Test
  void our_own_profile_name_is_not_learned() {
    Line branch = stage.stage.given.line(stage.stage.given.branch(line.home()));
    stage.reported(
        branch, new MessageArrived(new Chat.Direct(Person.of(own)), stage.stage.written("Oi")));
    Person ourselves =
        new Person(Optional.of(own), Optional.empty(), Jid.of(own), Optional.of("Loja Exemplo"));

    stage.reported(line, new PersonSeen(ourselves));
    assertThat(onlyContact().name()).isEmpty();

    stage.reported(branch, new PersonSeen(ourselves));
    assertThat(onlyContact().name()).contains("Loja Exemplo");
  }

  @Test
  void a_member_of_a_group_is_known_when_he_writes_from_behind_his_lid() {
    Chat group = new Chat.Group(Some.group(), Optional.of(person(phone, lid, lid)));
    stage.reported(line, new MessageArrived(group, stage.stage.written("Oi")));
    assertThat(stage.contacts(line)).isEmpty();

    writes(behind(lid), "Oi");

    assertThat(onlyContact().phone()).contains(phone);
  }

  @Test
  void a_pair_told_in_passing_joins_two_conversations_and_leaves_none_empty() {
    writes(Person.of(phone), "Oi");
    writes(behind(lid), "Sou eu");
    assertThat(conversations()).hasSize(2);

    stage.reported(line, new PersonSeen(person(phone, lid, lid)));

    assertThat(stage.contacts(line)).hasSize(1);
    assertThat(conversations()).singleElement().matches(each -> each.unread() == 2);
  }

  @Test
  void a_wish_to_be_left_alone_counts_in_the_message_that_shows_who_it_is() {
    writes(Person.of(phone), "Oi");
    writes(behind(lid), "Oi");

    writes(person(phone, lid, lid), "SAIR");

    assertThat(stage.stage.counters.of(Counted.CONTACTS_MERGED)).isEqualTo(1);
    assertThat(stage.stage.counters.of(Counted.OPT_OUT_BY_KEYWORD)).isEqualTo(1);
    Optional<OptOut> active =
        stage.stage.transactions.within(
            line.scope(), () -> stage.backend.optOuts().active(line.scope(), onlyId()));
    assertThat(active).isPresent();
    assertThat(conversations()).hasSize(1);
  }

  private ContactId onlyId() {
    return stage
        .backend
        .contacts()
        .page(line.scope(), Page.Request.first(9))
        .items()
        .getFirst()
        .id();
  }

  @Test
  void a_verified_name_is_shown_before_the_name_of_the_profile() {
    Person named =
        new Person(Optional.of(phone), Optional.empty(), Jid.of(phone), Optional.of("bia ✨"));
    stage.reported(line, new BusinessNamed(named, "Ninguém ainda"));
    assertThat(stage.contacts(line)).isEmpty();
    writes(named, "Oi");
    assertThat(onlyContact().name()).contains("bia ✨");

    stage.reported(line, new BusinessNamed(named, "Bia Ltda"));

    assertThat(onlyContact().name()).contains("Bia Ltda");
  }

  /** What we wrote from the phone, and its id. */
  private ProviderMessageId wroteTo(Person person) {
    var written = stage.stage.written("Olá");
    stage.reported(
        line, new MessageEchoed(new Chat.Direct(person), written, Optional.empty(), Origin.PHONE));
    return written.id();
  }

  private void read(ProviderMessageId message, Jid by) {
    stage.reported(line, new ReceiptArrived(message, Receipt.READ, Optional.of(Person.of(by))));
  }

  @Test
  void a_receipt_that_names_the_addressee_by_his_lid_makes_him_one_person() {
    read(wroteTo(Person.of(phone)), lid);
    writes(behind(lid), "Oi");
    assertThat(onlyContact().phone()).contains(phone);
    assertThat(onlyContact().lid()).contains(lid);
    assertThat(conversations()).hasSize(1);
  }

  @Test
  void a_receipt_that_names_a_hidden_addressee_by_his_phone_makes_him_one_person() {
    writes(Person.of(phone), "Oi");
    read(wroteTo(behind(lid)), Jid.of(phone));
    assertThat(onlyContact().phone()).contains(phone);
    assertThat(onlyContact().lid()).contains(lid);
    assertThat(conversations()).hasSize(1);
  }

  @Test
  void a_receipt_in_our_own_name_says_nothing_of_the_addressee() {
    stage.reported(line, new PersonSeen(person(own, lid, lid)));
    ProviderMessageId message = wroteTo(Person.of(phone));
    read(message, lid);
    read(message, Jid.of(own));
    assertThat(onlyContact().lid()).isEmpty();
    ProviderMessageId hidden = wroteTo(behind(Some.lid()));
    read(hidden, Jid.of(own));
    assertThat(stage.contacts(line)).extracting(Contact::phone).doesNotContain(Optional.of(own));
  }

  @Test
  void a_receipt_never_makes_one_person_of_two_who_both_have_a_phone() {
    PhoneNumber other = Some.phone();
    writes(person(other, lid, lid), "Oi");
    read(wroteTo(Person.of(phone)), lid);
    assertThat(stage.contacts(line))
        .extracting(Contact::phone)
        .containsExactlyInAnyOrder(Optional.of(other), Optional.of(phone));
  }
}
