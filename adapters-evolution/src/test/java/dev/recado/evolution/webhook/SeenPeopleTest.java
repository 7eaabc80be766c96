package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.BusinessNamed;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.PersonSeen;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of people in passing. */
class SeenPeopleTest {
  private static final Jid LID = new Jid("171000000000102", "lid");
  private static final PhoneNumber PHONE = new PhoneNumber("5511999990102");

  private static List<GatewayEvent> events(String event, String data) {
    return Reader.event(event, data).events();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`groups.upsert`,`{'participants':[{'id':'%1$s','jid':'%2$s','admin':null}]}`",
        "`groups.upsert`,`{'participants':[{'id':'%2$s','lid':'%1$s'}]}`",
        "`group-participants.update`,`{'participants':[{'id':'%1$s','phoneNumber':'%2$s'}]}`",
        "`group-participants.update`,`{'participants':[{'id':'%1$s','phoneNumber':'5511999990102'}]}`",
        "`chats.upsert`,`{'remoteJid':'%1$s','remoteJidAlt':'%2$s'}`",
        "`call`,`{'from':'%1$s','callerPn':'%2$s','id':'C1','status':'offer'}`",
        "`contacts.upsert`,`{'remoteJid':'%1$s','phoneNumber':'%2$s','pushName':''}`",
        "`contacts.update`,`{'id':'%2$s','lid':'%1$s'}`"
      })
  void a_phone_and_a_lid_told_together_are_one_person(String event, String data) {
    List<GatewayEvent> events = events(event, data.formatted(LID, "5511999990102@s.whatsapp.net"));
    assertThat(events).singleElement().isInstanceOf(PersonSeen.class);
    Person person = ((PersonSeen) events.getFirst()).person();
    assertThat(person.phone()).contains(PHONE);
    assertThat(person.lid()).contains(LID);
    assertThat(person.name()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`groups.upsert`,`{'participants':['171000000000102@lid']}`",
        "`groups.upsert`,`{'participants':[{'id':'171000000000102@lid','jid':17}]}`",
        "`groups.upsert`,`{'participants':null}`",
        "`chats.upsert`,`{'remoteJid':'171000000000102@lid','unreadMessages':0}`",
        "`chats.upsert`,`{'id':'cmexemplochat','name':'Ana'}`",
        "`call`,`{'from':'171000000000102@lid','id':'C1','status':'offer'}`",
        "`contacts.upsert`,`{'remoteJid':'171000000000102@lid','pushName':'Você'}`"
      })
  void one_identifier_alone_says_nothing(String event, String data) {
    assertThat(events(event, data)).isNotEmpty().allMatch(Ignored.class::isInstance);
  }

  @Test
  void a_verified_name_is_told_apart_from_the_name_of_a_profile() {
    List<GatewayEvent> events =
        events(
            "contacts.upsert",
            "{'remoteJid':'5511999990102@s.whatsapp.net','pushName':'Bia','verifiedName':'Bia"
                + " Ltda'}");
    Jid jid = Jid.of(PHONE);
    Person person = new Person(Optional.of(PHONE), Optional.empty(), jid, Optional.of("Bia"));
    assertThat(events)
        .containsExactly(new PersonSeen(person), new BusinessNamed(person, "Bia Ltda"));
  }
}
