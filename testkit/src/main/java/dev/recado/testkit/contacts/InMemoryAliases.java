package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Aliases;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.testkit.contacts.ContactTables.AliasKey;
import dev.recado.testkit.contacts.ContactTables.AliasRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Pairs of phone and LID in memory. */
public final class InMemoryAliases implements Aliases {
  private final ContactTables tables;

  public InMemoryAliases(ContactTables tables) {
    this.tables = tables;
  }

  @Override
  public void remember(TenantScope scope, PhoneNumber phone, Jid lid, Instant now) {
    AliasKey key = new AliasKey(scope.tenant(), lid);
    if (tables.aliases().find(scope, key).isEmpty()) {
      tables.aliases().insert(scope, key, new AliasRow(key, phone));
    }
  }

  @Override
  public Person complete(TenantScope scope, Person person) {
    Optional<PhoneNumber> phone =
        person.phone().or(() -> person.lid().flatMap(lid -> phone(scope, lid)));
    Optional<Jid> lid = person.lid().or(() -> person.phone().flatMap(known -> lid(scope, known)));
    return new Person(phone, lid, person.replyTo(), person.name());
  }

  private Optional<PhoneNumber> phone(TenantScope scope, Jid lid) {
    return tables.aliases().find(scope, new AliasKey(scope.tenant(), lid)).map(AliasRow::phone);
  }

  private Optional<Jid> lid(TenantScope scope, PhoneNumber phone) {
    return tables
        .aliases()
        .all(scope)
        .filter(row -> row.phone().canonical().equals(phone.canonical()))
        .map(row -> row.key().lid())
        .min(Comparator.comparing(Jid::user));
  }
}
