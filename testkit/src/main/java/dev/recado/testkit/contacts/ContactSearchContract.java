package dev.recado.testkit.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.contacts.port.ContactSearch.Filter;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames.Source;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.contact.Tag;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.contacts.port.ContactSearch} promises. */
public interface ContactSearchContract extends BackendContract {
  Tag VIP = new Tag("VIP");

  private ContactId named(Home home, PhoneNumber phone, String name) {
    ContactId contact = given().contact(home, Person.of(phone));
    run(
        home.scope(),
        () ->
            backend()
                .contacts()
                .name(home.scope(), contact, Source.SAVED, Optional.of(name), Some.NOW));
    return contact;
  }

  private ContactId named(Home home, String name) {
    return named(home, Some.phone(), name);
  }

  private void tag(Home home, ContactId contact) {
    run(home.scope(), () -> backend().contactTags().add(home.scope(), contact, VIP, Some.NOW));
  }

  private static Filter text(String typed) {
    return new Filter(SearchWords.of(typed), Optional.empty());
  }

  private List<ContactId> found(Home home, Filter filter) {
    return page(home, filter, Page.Request.first(20)).items().stream().map(Contact::id).toList();
  }

  private Page<Contact> page(Home home, Filter filter, Page.Request request) {
    return within(
        home.scope(), () -> backend().contactSearch().find(home.scope(), filter, request));
  }

  @Test
  default void people_are_found_by_the_beginning_of_any_word_of_their_name() {
    Home home = given().home();
    ContactId maria = named(home, "Maria José da Silva");
    named(home, "Ana Marinho");
    assertThat(found(home, text("mari"))).contains(maria).hasSize(2);
    assertThat(found(home, text("silv"))).containsExactly(maria);
    assertThat(found(home, text("maria josé da"))).containsExactly(maria);
    assertThat(found(home, text("ilva"))).isEmpty();
  }

  @Test
  default void neither_capitals_nor_accents_count() {
    Home home = given().home();
    ContactId jose = named(home, "JOSÉ Conceição");
    assertThat(found(home, text("jose conceicao"))).containsExactly(jose);
    assertThat(found(home, text("Conceição"))).containsExactly(jose);
  }

  @Test
  default void what_is_typed_is_no_pattern() {
    Home home = given().home();
    ContactId fruit = named(home, "A100% Frutas");
    named(home, "B100 Frutas");
    assertThat(found(home, text("a100%"))).containsExactly(fruit);
    assertThat(found(home, text("a%frutas"))).containsExactly(fruit);
    assertThat(found(home, text("%frutas_"))).hasSize(2);
  }

  @Test
  default void people_are_found_by_the_beginning_of_their_phone() {
    Home home = given().home();
    ContactId maria = named(home, new PhoneNumber("5511987654321"), "Maria");
    named(home, new PhoneNumber("5521987654321"), "Bia");
    assertThat(found(home, text("+55 11 9"))).containsExactly(maria);
    assertThat(found(home, text("(11) 98765"))).containsExactly(maria);
    assertThat(found(home, text("987"))).isEmpty();
  }

  @Test
  default void a_whole_phone_is_found_with_and_without_the_ninth_digit() {
    Home home = given().home();
    PhoneNumber with = new PhoneNumber("5511987654321");
    PhoneNumber without = new PhoneNumber("551187654321");
    ContactId maria = named(home, without, "Maria");
    assertThat(found(home, text(with.digits()))).containsExactly(maria);
  }

  @Test
  default void text_and_tag_have_to_fit_both() {
    Home home = given().home();
    ContactId vip = named(home, "Maria");
    named(home, "Maria");
    tag(home, vip);
    tag(home, named(home, "Bia"));
    assertThat(found(home, Filter.tagged(VIP))).hasSize(2);
    assertThat(found(home, new Filter(SearchWords.of("maria"), Optional.of(VIP))))
        .containsExactly(vip);
  }

  @Test
  default void who_is_found_is_paged_newest_first() {
    Home home = given().home();
    List<ContactId> all = List.of(named(home, "Ana"), named(home, "Ana"), named(home, "Ana"));
    named(home, "Bia");
    Page<Contact> first = page(home, text("ana"), Page.Request.first(2));
    Page<Contact> second = page(home, text("ana"), new Page.Request(first.next(), 2));
    assertThat(second.next()).isEmpty();
    assertThat(first.items()).hasSize(2);
    assertThat(List.of(first, second))
        .flatExtracting(Page::items)
        .extracting(Contact::id)
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  default void nobody_of_another_tenant_is_found() {
    Home home = given().home();
    Home other = given().home();
    PhoneNumber phone = Some.phone();
    tag(home, named(home, phone, "Maria"));
    assertThat(found(other, text("maria"))).isEmpty();
    assertThat(found(other, Filter.tagged(VIP))).isEmpty();
    assertThat(found(other, Filter.ALL)).isEmpty();
    assertThat(found(other, text(phone.digits()))).isEmpty();
  }
}
