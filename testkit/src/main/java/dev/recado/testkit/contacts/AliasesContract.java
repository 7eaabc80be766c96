package dev.recado.testkit.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.contacts.port.Aliases} promises. */
public interface AliasesContract extends BackendContract {
  private void remember(TenantScope scope, PhoneNumber phone, Jid lid) {
    run(scope, () -> backend().aliases().remember(scope, phone, lid, Some.NOW));
  }

  private Person complete(TenantScope scope, Person person) {
    return within(scope, () -> backend().aliases().complete(scope, person));
  }

  private static Person behind(Jid lid) {
    return new Person(Optional.empty(), Optional.of(lid), lid, Optional.of("Bia"));
  }

  @Test
  default void a_pair_is_found_by_either_of_its_two() {
    TenantScope scope = given().home().scope();
    PhoneNumber phone = Some.phone();
    Jid lid = Some.lid();
    remember(scope, phone, lid);
    assertThat(complete(scope, behind(lid)))
        .isEqualTo(new Person(Optional.of(phone), Optional.of(lid), lid, Optional.of("Bia")));
    PhoneNumber other = new PhoneNumber(phone.canonical());
    assertThat(complete(scope, Person.of(other)))
        .isEqualTo(
            new Person(Optional.of(other), Optional.of(lid), Jid.of(other), Optional.empty()));
  }

  @Test
  default void who_is_unknown_or_complete_stays_as_he_is() {
    TenantScope scope = given().home().scope();
    Person stranger = Some.person();
    assertThat(complete(scope, stranger)).isEqualTo(stranger);
    PhoneNumber phone = Some.phone();
    Jid lid = Some.lid();
    remember(scope, phone, Some.lid());
    remember(scope, Some.phone(), lid);
    Person both = new Person(Optional.of(phone), Optional.of(lid), lid, Optional.empty());
    assertThat(complete(scope, both)).isEqualTo(both);
  }

  @Test
  default void the_first_that_is_told_of_a_lid_counts() {
    TenantScope scope = given().home().scope();
    PhoneNumber phone = Some.phone();
    Jid lid = Some.lid();
    remember(scope, phone, lid);
    remember(scope, Some.phone(), lid);
    assertThat(complete(scope, behind(lid)).phone()).contains(phone);
  }

  @Test
  default void another_tenant_knows_nothing_of_it() {
    TenantScope scope = given().home().scope();
    TenantScope other = given().home().scope();
    Jid lid = Some.lid();
    remember(scope, Some.phone(), lid);
    assertThat(complete(other, behind(lid)).phone()).isEmpty();
    PhoneNumber theirs = Some.phone();
    remember(other, theirs, lid);
    assertThat(complete(other, behind(lid)).phone()).contains(theirs);
  }

  @Test
  default void what_is_rolled_back_never_was() {
    TenantScope scope = given().home().scope();
    Jid lid = Some.lid();
    rolledBack(scope, () -> backend().aliases().remember(scope, Some.phone(), lid, Some.NOW));
    assertThat(complete(scope, behind(lid)).phone()).isEmpty();
  }

  @Test
  default void told_by_many_at_once_it_is_remembered_once() {
    TenantScope scope = given().home().scope();
    PhoneNumber phone = Some.phone();
    Jid lid = Some.lid();
    assertThat(Together.run(8, () -> remember(scope, phone, lid)).thrown()).isEmpty();
    assertThat(complete(scope, behind(lid)).phone()).contains(phone);
  }
}
