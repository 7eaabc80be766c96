package dev.recado.persistence.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.PostgresBackend;
import dev.recado.persistence.database.TestTenant;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a merge leaves in the tables, and what holds while others write at the same moment. */
class MergeTest {
  private final PostgresBackend backend = PostgresBackend.shared();
  private final TestTenant tenant = TestTenant.fresh();
  private final TenantScope scope = TestScopes.of(new TenantId(tenant.id()));
  private final PhoneNumber phone = Some.phone();
  private final Jid lid = Some.lid();

  @Test
  void the_latest_open_conversation_takes_in_the_messages_of_the_other() {
    UUID byPhone = conversation(resolve(Person.of(phone)), 60);
    UUID byLid = conversation(resolve(behindLid()), 0);
    List.of(byPhone, byPhone, byLid).forEach(this::unread);

    ContactId left = resolve(both());

    assertThat(tenant.count("contacts")).isEqualTo(1);
    assertThat(tenant.count("contact_addresses")).isEqualTo(2);
    assertThat(count("messages", byLid, left, "unread")).isEqualTo(3);
    assertThat(count("conversations", byLid, left, "status = 'open' and unread_count = 3"))
        .isEqualTo(1);
    assertThat(tenant.count("conversations")).isEqualTo(1);
  }

  @RepeatedTest(20)
  void all_who_meet_a_person_at_once_end_with_one_contact_that_nobody_loses() {
    var outcome = Together.call(8, number -> resolve(number % 2 == 0 ? both() : Person.of(phone)));

    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).containsOnly(outcome.returned().getFirst());
    assertThat(tenant.count("contacts")).isEqualTo(1);
    assertThat(tenant.count("contact_addresses")).isEqualTo(2);
  }

  @Test
  void a_known_person_is_looked_up_without_a_write() {
    resolve(both());
    String before = version();

    resolve(both());

    assertThat(version()).isEqualTo(before);
  }

  private ContactId resolve(Person person) {
    ContactId fresh = new ContactId(UUID.randomUUID());
    return backend
        .transactions()
        .within(scope, () -> backend.contacts().resolve(scope, person, fresh, Some.NOW));
  }

  private Person both() {
    return new Person(Optional.of(phone), Optional.of(lid), lid, Optional.of("Ana"));
  }

  private Person behindLid() {
    return new Person(Optional.empty(), Optional.of(lid), lid, Optional.empty());
  }

  private UUID conversation(ContactId contact, int age) {
    UUID id = UUID.randomUUID();
    tenant.execute(
        """
        insert into conversations
          (tenant_id, id, unit_id, contact_id, reply_jid, last_message_at)
        values (?, ?, ?, ?, 'x@lid', now() - make_interval(secs => ?))
        """,
        tenant.id(),
        id,
        tenant.unit(),
        contact.value(),
        age);
    return id;
  }

  private void unread(UUID conversation) {
    tenant.execute(
        """
        with counted as (
          update conversations set unread_count = unread_count + 1 where id = ?
          returning tenant_id, unit_id, id, contact_id
        )
        insert into messages (tenant_id, unit_id, connection_id, conversation_id, contact_id,
          direction, sender, origin, status, unread)
        select tenant_id, unit_id, ?, id, contact_id, 'inbound', 'customer', 'customer', 'received',
          true
        from counted
        """,
        conversation,
        tenant.connection());
  }

  private int count(String table, UUID conversation, ContactId contact, String condition) {
    String key = table.equals("messages") ? "conversation_id" : "id";
    return tenant.count(
        "%s where %s = '%s' and contact_id = '%s' and %s"
            .formatted(table, key, conversation, contact, condition));
  }

  /** Which version of its row the address is; every write makes another. */
  private String version() {
    return tenant.sql(
        handle ->
            handle
                .createQuery(
                    """
                    select string_agg(a.ctid::text || c.ctid::text, ' ' order by address)
                    from contact_addresses a join contacts c on c.id = a.contact_id
                    where a.address = :key
                    """)
                .bind("key", Address.of(phone).key())
                .mapTo(String.class)
                .one());
  }
}
