package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Aliases;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Pairs of phone and LID. */
public final class PostgresAliases implements Aliases {
  private final TenantSql sql;

  public PostgresAliases(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public void remember(TenantScope scope, PhoneNumber phone, Jid lid, Instant now) {
    String remember =
        """
        insert into contact_aliases (tenant_id, lid, lid_jid, phone_address, phone, first_seen_at)
        values (:tenant, :lid, :lid_jid, :phone_address, :phone, :now)
        on conflict (tenant_id, lid) do nothing
        """;
    sql.update(
        scope,
        remember,
        values ->
            values
                .bind("lid", Address.of(lid).key())
                .bind("lid_jid", lid.toString())
                .bind("phone_address", Address.of(phone).key())
                .bind("phone", phone.digits())
                .bind("now", now));
  }

  @Override
  public Person complete(TenantScope scope, Person person) {
    Optional<PhoneNumber> phone =
        person.phone().or(() -> person.lid().flatMap(lid -> phone(scope, lid)));
    Optional<Jid> lid = person.lid().or(() -> person.phone().flatMap(known -> lid(scope, known)));
    return new Person(phone, lid, person.replyTo(), person.name());
  }

  private Optional<PhoneNumber> phone(TenantScope scope, Jid lid) {
    return sql.find(
        scope,
        "select phone from contact_aliases where tenant_id = :tenant and lid = :lid",
        values -> values.bind("lid", Address.of(lid).key()),
        (row, context) -> new PhoneNumber(row.getString("phone")));
  }

  private Optional<Jid> lid(TenantScope scope, PhoneNumber phone) {
    String lid =
        """
        select lid_jid from contact_aliases
        where tenant_id = :tenant and phone_address = :phone
        order by lid collate "C" limit 1
        """;
    return sql.find(
            scope,
            lid,
            values -> values.bind("phone", Address.of(phone).key()),
            (row, context) -> row.getString("lid_jid"))
        .flatMap(Jid::parse);
  }
}
