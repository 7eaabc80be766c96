package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.Stage;
import dev.recado.application.messaging.LearnFromSending.Lesson;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the answer to a send tells about whom it went to. */
class LearnFromSendingTest {
  private final Stage stage = new Stage();
  private final Line line = stage.given.line();
  private final Talk talk = stage.given.talk(line);
  private final Jid lid = Some.lid();
  private final LearnFromSending learning =
      new LearnFromSending(
          stage.essentials, stage.backend.contacts(), stage.backend.contactMerges());

  private Due due() {
    return new Due(
        new MessageId(Some.uuid()),
        Optional.of(talk.contact()),
        line.connection().instance(),
        talk.conversation().replyTo(),
        new OutboundContent.Text(new MessageText("Oi")),
        0,
        TrafficClass.DIRECT_COLD,
        false,
        Optional.empty(),
        Optional.empty());
  }

  private List<Lesson> lessons(Optional<Jid> identifier, Optional<ContactId> mistakenFor) {
    SendOutcome accepted = new SendOutcome.Accepted(Some.providerId(), identifier);
    return stage.transactions.within(
        line.scope(), () -> learning.lessons(line.scope(), due(), accepted, mistakenFor));
  }

  private void learned(Optional<Jid> identifier, Optional<ContactId> mistakenFor) {
    learning.learn(line.scope(), lessons(identifier, mistakenFor));
  }

  private Talk behindLid() {
    return stage.given.talk(
        line, new Person(Optional.empty(), Optional.of(lid), lid, Optional.empty()));
  }

  private List<Contact> contacts() {
    return stage.transactions.within(
        line.scope(),
        () -> stage.backend.contacts().page(line.scope(), Page.Request.first(9)).items());
  }

  private List<Conversation> conversations() {
    return stage.transactions.within(
        line.scope(), () -> stage.backend.allConversations(line.scope()));
  }

  @Test
  void the_identifier_under_which_it_was_delivered_is_kept_and_then_taught_no_more() {
    learned(Optional.of(lid), Optional.empty());

    assertThat(contacts()).singleElement().matches(c -> c.lid().equals(Optional.of(lid)));
    int begun = stage.transactions.begun();
    assertThat(lessons(Optional.of(lid), Optional.empty())).isEmpty();
    learning.learn(line.scope(), List.of());
    assertThat(stage.transactions.begun()).as("the look alone").isEqualTo(begun + 1);
  }

  @Test
  void whom_another_contact_stood_for_is_the_same_person() {
    behindLid();

    learned(Optional.of(lid), Optional.empty());

    assertThat(contacts()).hasSize(1);
    assertThat(conversations()).hasSize(1);
  }

  @Test
  void the_stranger_under_whom_the_echo_was_stored_goes_with_his_empty_conversation() {
    Talk stranger = behindLid();

    learned(Optional.empty(), Optional.of(stranger.contact()));

    assertThat(contacts())
        .singleElement()
        .matches(c -> c.lid().equals(Optional.of(lid)) && c.phone().equals(talk.person().phone()));
    assertThat(conversations()).hasSize(1);
  }
}
