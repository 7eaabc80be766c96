package dev.recado.testkit.contacts;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.contacts.port.PhoneBook.Listed;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.contacts.port.PhoneBook} promises. */
public interface PhoneBookContract extends BackendContract {
  private static Listed listed(PhoneNumber phone, String name) {
    return new Listed(
        phone, Optional.of(name).filter(n -> !n.isEmpty()), new ContactId(Some.uuid()));
  }

  private Map<String, ContactId> resolved(Home home, List<Listed> people) {
    return within(
        home.scope(), () -> backend().phoneBook().resolve(home.scope(), people, Some.NOW));
  }

  private Contact found(Home home, ContactId contact) {
    return within(home.scope(), () -> backend().contacts().find(home.scope(), contact))
        .orElseThrow();
  }

  @Test
  default void strangers_become_contacts_and_who_is_known_stays_who_he_is() {
    Home home = given().home();
    PhoneNumber known = Some.phone();
    ContactId old = given().contact(home, Person.of(known));
    Listed stranger = listed(Some.phone(), "Bia");
    Map<String, ContactId> resolved = resolved(home, List.of(listed(known, "Ana"), stranger));
    assertThat(resolved)
        .containsOnly(
            Map.entry(known.canonical(), old),
            Map.entry(stranger.phone().canonical(), stranger.fresh()));
    assertThat(found(home, stranger.fresh()).name()).contains("Bia");
    assertThat(found(home, stranger.fresh()).phone()).contains(stranger.phone());
    assertThat(found(home, old).name()).contains("Ana");
  }

  @Test
  default void a_name_that_is_known_is_kept() {
    Home home = given().home();
    PhoneNumber phone = Some.phone();
    resolved(home, List.of(listed(phone, "Ana")));
    ContactId contact = resolved(home, List.of(listed(phone, "Outra"))).get(phone.canonical());
    assertThat(found(home, contact).name()).contains("Ana");
  }

  @Test
  default void both_spellings_of_a_number_are_one_person() {
    Home home = given().home();
    PhoneNumber with = Some.phone();
    PhoneNumber without = new PhoneNumber(with.canonical());
    Map<String, ContactId> resolved =
        resolved(home, List.of(listed(with, ""), listed(without, "")));
    assertThat(resolved).hasSize(1);
  }

  @Test
  default void the_tenants_of_a_number_do_not_share_it() {
    PhoneNumber phone = Some.phone();
    Home home = given().home();
    Home other = given().home();
    ContactId mine = resolved(home, List.of(listed(phone, ""))).get(phone.canonical());
    ContactId theirs = resolved(other, List.of(listed(phone, ""))).get(phone.canonical());
    assertThat(mine).isNotEqualTo(theirs);
    assertThat(
            within(
                other.scope(),
                () -> backend().phoneBook().known(other.scope(), Set.of(mine, theirs))))
        .containsExactly(theirs);
  }

  @Test
  default void lists_in_any_order_at_the_same_time_end_with_one_contact_each() {
    Home home = given().home();
    List<PhoneNumber> phones = new ArrayList<>();
    for (int each = 0; each < 30; each++) {
      phones.add(Some.phone());
    }
    var outcome =
        Together.call(
            6,
            number -> {
              List<PhoneNumber> shuffled = new ArrayList<>(phones);
              Collections.rotate(shuffled, number * 5);
              return resolved(home, shuffled.stream().map(phone -> listed(phone, "")).toList());
            });
    assertThat(outcome.thrown()).isEmpty();
    assertThat(Set.copyOf(outcome.returned())).hasSize(1);
  }

  @Test
  default void outside_of_a_transaction_nobody_is_resolved() {
    Home home = given().home();
    List<Listed> people = List.of(listed(Some.phone(), ""));
    assertMisuse(() -> backend().phoneBook().resolve(home.scope(), people, Some.NOW));
  }
}
