package dev.recado.testkit.contacts;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.contacts.port.Contacts} promises, chapter by chapter. */
public interface ContactsContract extends RecognitionContract, InboxStage {
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

  @Test
  default void a_contact_who_was_never_added_is_absent() {
    Home home = given().home();
    assertThat(
            within(
                home.scope(),
                () -> backend().contacts().find(home.scope(), new ContactId(Some.uuid()))))
        .isEmpty();
  }

  private void flag(TenantScope scope, ContactId contact, Optional<Instant> until) {
    run(scope, () -> backend().contacts().flag(scope, contact, until, Some.NOW));
  }

  @Test
  default void a_number_that_is_not_on_whatsapp_is_flagged_until_then_or_until_it_is() {
    Home home = given().home();
    ContactId contact = resolve(home, Some.person());
    Optional<Instant> until = Optional.of(Some.NOW.plusSeconds(60));
    flag(home.scope(), contact, until);
    assertThat(found(home, contact).notOnWhatsAppUntil()).isEqualTo(until);
    flag(home.scope(), contact, Optional.empty());
    assertThat(found(home, contact).notOnWhatsAppUntil()).isEmpty();
    flag(home.scope(), new ContactId(Some.uuid()), until);
  }

  @Test
  default void who_writes_is_on_whatsapp() {
    Talk talk = given().talk();
    Home home = talk.line().home();
    flag(home.scope(), talk.contact(), Optional.of(Some.NOW.plusSeconds(60)));
    echo(
        talk.line(),
        InboxStage.with(talk.person()),
        InboxStage.written("Oi", Some.NOW),
        Optional.empty());
    assertThat(found(home, talk.contact()).notOnWhatsAppUntil()).isPresent();
    arrive(talk, Some.NOW);
    assertThat(found(home, talk.contact()).notOnWhatsAppUntil()).isEmpty();
  }

  @Test
  default void two_tenants_know_the_same_person_each_for_itself() {
    Home home = given().home();
    Home other = given().home();
    Person person = Some.person();
    ContactId ours = resolve(home, person);
    ContactId theirs = resolve(other, person);
    assertThat(ours).isNotEqualTo(theirs);
    assertThat(within(other.scope(), () -> backend().contacts().find(other.scope(), ours)))
        .isEmpty();
    assertThat(page(other.scope(), Page.Request.first(10)).items())
        .extracting(Contact::id)
        .containsExactly(theirs);
  }

  @Test
  default void another_tenant_cannot_change_the_contact() {
    Home home = given().home();
    TenantScope other = given().home().scope();
    PhoneNumber phone = Some.phone();
    ContactId id = resolve(home, Person.of(phone));
    Contact before = found(home, id);
    Jid canonical = Jid.of(phone);
    Misuse.attempt(() -> flag(other, id, Optional.of(Some.NOW.plusSeconds(60))));
    Misuse.attempt(
        () -> run(other, () -> backend().contacts().learn(other, id, canonical, Some.NOW)));
    run(
        other,
        () -> backend().contacts().enrich(other, speaking(phone, Some.lid(), "João"), Some.NOW));
    assertThat(found(home, id)).isEqualTo(before);
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Home home = given().home();
    rolledBack(
        home.scope(),
        () ->
            backend()
                .contacts()
                .resolve(home.scope(), Some.person(), new ContactId(Some.uuid()), Some.NOW));
    assertThat(page(home.scope(), Page.Request.first(10)).items()).isEmpty();
  }

  @Test
  default void outside_of_a_transaction_nobody_is_known_or_added() {
    Home home = given().home();
    Person person = Some.person();
    ContactId id = resolve(home, person);
    assertThat(backend().contacts().find(home.scope(), id)).isEmpty();
    assertMisuse(
        () ->
            backend()
                .contacts()
                .resolve(home.scope(), Some.person(), new ContactId(Some.uuid()), Some.NOW));
  }

  @Test
  default void pages_follow_each_other_newest_first_without_gap_or_repeat() {
    Home home = given().home();
    List<Contact> newestFirst =
        Stream.of(0, 1, 1, 2, 2)
            .map(age -> added(home, Some.NOW.minusSeconds(age)))
            .sorted(
                Comparator.comparing(Contact::createdAt)
                    .thenComparing(contact -> contact.id().toString())
                    .reversed())
            .toList();
    List<Contact> read = new ArrayList<>();
    Page.Request request = Page.Request.first(2);
    for (int pages = 1; pages <= 3; pages++) {
      Page<Contact> page = page(home.scope(), request);
      read.addAll(page.items());
      assertThat(page.next().isPresent()).isEqualTo(pages < 3);
      request = new Page.Request(page.next(), 2);
    }
    assertThat(read).containsExactlyElementsOf(newestFirst);
  }

  private Contact added(Home home, Instant at) {
    ContactId id = new ContactId(Some.uuid());
    run(home.scope(), () -> backend().contacts().resolve(home.scope(), Some.person(), id, at));
    return found(home, id);
  }
}
