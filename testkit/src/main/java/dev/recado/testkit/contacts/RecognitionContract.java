package dev.recado.testkit.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames;
import dev.recado.domain.contact.ContactNames.Profile;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How people are told apart and known again, whatever they are called by. */
public interface RecognitionContract extends BackendContract {
  private Contact found(Home home, ContactId contact) {
    return within(home.scope(), () -> backend().contacts().find(home.scope(), contact))
        .orElseThrow();
  }

  private ContactId resolve(Home home, Person person) {
    return given().contact(home, person);
  }

  private void enrich(Home home, Person person) {
    run(home.scope(), () -> backend().contacts().enrich(home.scope(), person, Some.NOW));
  }

  private Page<Contact> page(TenantScope scope, Page.Request request) {
    return within(scope, () -> backend().contacts().page(scope, request));
  }

  private static Person speaking(PhoneNumber phone, Jid lid, String name) {
    return new Person(Optional.of(phone), Optional.of(lid), lid, Optional.of(name));
  }

  private static Person behind(Jid lid) {
    return new Person(Optional.empty(), Optional.of(lid), lid, Optional.empty());
  }

  private static PhoneNumber withoutNinthDigit(PhoneNumber phone) {
    return new PhoneNumber(phone.canonical());
  }

  @Test
  default void a_stranger_becomes_a_contact_who_is_what_was_said_of_him() {
    Home home = given().home();
    PhoneNumber phone = Some.phone();
    Jid lid = Some.lid();
    ContactId id = resolve(home, speaking(phone, lid, "João"));
    Contact contact = found(home, id);
    assertThat(contact.name()).contains("João");
    assertThat(contact.phone()).contains(phone);
    assertThat(contact.lid()).contains(lid);
    assertThat(contact.createdAt()).isEqualTo(Some.NOW);
  }

  @Test
  default void a_person_is_the_same_contact_each_time() {
    Home home = given().home();
    Person person = Some.person();
    assertThat(resolve(home, person)).isEqualTo(resolve(home, person));
    assertThat(page(home.scope(), Page.Request.first(10)).items()).hasSize(1);
  }

  @Test
  default void a_brazilian_number_is_one_person_with_and_without_its_ninth_digit() {
    Home home = given().home();
    PhoneNumber phone = Some.phone();
    ContactId id = resolve(home, Person.of(phone));
    assertThat(resolve(home, Person.of(withoutNinthDigit(phone)))).isEqualTo(id);
    assertThat(found(home, id).phone()).contains(phone);
  }

  @Test
  default void an_address_that_was_not_known_yet_is_learned() {
    Home home = given().home();
    PhoneNumber phone = Some.phone();
    Jid lid = Some.lid();
    ContactId id = resolve(home, Person.of(phone));
    assertThat(resolve(home, speaking(phone, lid, "João"))).isEqualTo(id);
    assertThat(resolve(home, behind(lid))).isEqualTo(id);
    assertThat(found(home, id).lid()).contains(lid);
    assertThat(found(home, id).name()).contains("João");
  }

  @Test
  default void a_phone_is_learned_for_a_person_known_by_lid_only() {
    Home home = given().home();
    PhoneNumber phone = Some.phone();
    Jid lid = Some.lid();
    ContactId id = resolve(home, behind(lid));
    resolve(home, speaking(phone, lid, "João"));
    assertThat(resolve(home, Person.of(phone))).isEqualTo(id);
    assertThat(found(home, id).phone()).contains(phone);
  }

  @Test
  default void calls_for_one_person_at_the_same_time_end_with_one_contact() {
    Home home = given().home();
    PhoneNumber phone = Some.phone();
    Jid lid = Some.lid();
    var outcome =
        Together.call(
            12,
            number ->
                resolve(
                    home,
                    number % 2 == 0
                        ? speaking(phone, lid, "João")
                        : Person.of(withoutNinthDigit(phone))));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).hasSize(12).containsOnly(outcome.returned().getFirst());
    assertThat(page(home.scope(), Page.Request.first(10)).items()).hasSize(1);
  }

  @Test
  default void enriching_fills_what_is_unknown_and_replaces_nothing() {
    Home home = given().home();
    PhoneNumber phone = Some.phone();
    Jid lid = Some.lid();
    Jid canonical = Jid.of(withoutNinthDigit(phone));
    ContactId id = resolve(home, Person.of(phone));
    enrich(home, new Person(Optional.of(phone), Optional.of(lid), canonical, Optional.of("João")));
    Contact all =
        new Contact(
            id,
            ContactNames.of(new Profile("João", Optional.empty())),
            Optional.of(phone),
            Optional.of(canonical),
            Optional.of(lid),
            Optional.empty(),
            ContactFields.NONE,
            Some.NOW);
    assertThat(found(home, id)).isEqualTo(all);
    assertThat(resolve(home, behind(lid))).isEqualTo(id);
    enrich(home, speaking(withoutNinthDigit(phone), lid, "Outro"));
    assertThat(found(home, id)).isEqualTo(all);
  }

  @Test
  default void enriching_does_nothing_for_a_stranger() {
    Home home = given().home();
    enrich(home, speaking(Some.phone(), Some.lid(), "João"));
    assertThat(page(home.scope(), Page.Request.first(10)).items()).isEmpty();
  }

  @Test
  default void the_identifier_the_gateway_uses_leads_to_the_contact() {
    Home home = given().home();
    String number = Some.ownPhone().digits().substring(1, 11).replace('0', '7');
    ContactId id = resolve(home, Person.of(new PhoneNumber("521" + number)));
    PhoneNumber used = new PhoneNumber("52" + number);
    run(home.scope(), () -> backend().contacts().learn(home.scope(), id, Jid.of(used), Some.NOW));
    assertThat(found(home, id).canonical()).contains(Jid.of(used));
    assertThat(resolve(home, Person.of(used))).isEqualTo(id);
  }
}
