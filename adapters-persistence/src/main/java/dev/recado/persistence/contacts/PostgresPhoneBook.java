package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.PhoneBook;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.ContactId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.SqlFile;
import dev.recado.persistence.sql.TenantSql;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The address books of the tenants, thousands of people per statement. */
public final class PostgresPhoneBook implements PhoneBook {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String RESOLVE = SqlFile.read(PostgresPhoneBook.class, "resolve-all.sql");
  private static final String NAME = SqlFile.read(PostgresPhoneBook.class, "name-all.sql");
  private static final int CHUNK = 5_000;
  private final TenantSql sql;

  public PostgresPhoneBook(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  private record Resolved(String canonical, ContactId contact) {}

  /** All of them in one order, so that no two callers wait for each other. */
  @Override
  public Map<String, ContactId> resolve(TenantScope scope, List<Listed> people, Instant now) {
    Map<String, Listed> byPhone = new LinkedHashMap<>();
    people.stream()
        .sorted(Comparator.comparing(listed -> listed.phone().canonical()))
        .forEach(listed -> byPhone.putIfAbsent(listed.phone().canonical(), listed));
    List<Listed> sorted = List.copyOf(byPhone.values());
    Map<String, ContactId> resolved = new HashMap<>();
    for (int from = 0; from < sorted.size(); from += CHUNK) {
      String chunk = json(sorted.subList(from, Math.min(from + CHUNK, sorted.size())));
      resolve(scope, chunk, now).forEach(each -> resolved.put(each.canonical(), each.contact()));
    }
    return resolved;
  }

  private List<Resolved> resolve(TenantScope scope, String people, Instant now) {
    List<Resolved> resolved =
        sql.list(
            scope,
            RESOLVE,
            values -> values.bind("people", people).bind("now", now),
            (row, context) ->
                new Resolved(
                    row.getString("address").substring(2),
                    new ContactId(Columns.uuid(row, "contact_id"))));
    sql.update(scope, NAME, values -> values.bind("people", people).bind("now", now));
    return resolved;
  }

  private static String json(List<Listed> people) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (Listed listed : people) {
      JsonObjectBuilder object =
          JSON.createObjectBuilder()
              .add("address", Address.of(listed.phone()).key())
              .add("phone", listed.phone().digits())
              .add("fresh", listed.fresh().toString());
      listed.name().ifPresent(name -> object.add("name", name));
      array.add(object);
    }
    return array.build().toString();
  }

  @Override
  public Set<ContactId> known(TenantScope scope, Set<ContactId> contacts) {
    List<UUID> asked = contacts.stream().map(ContactId::value).toList();
    return new HashSet<>(
        sql.list(
            scope,
            "select id from contacts where tenant_id = :tenant and id = any(:asked)",
            values -> values.bindArray("asked", UUID.class, asked),
            (row, context) -> new ContactId(Columns.uuid(row, "id"))));
  }
}
