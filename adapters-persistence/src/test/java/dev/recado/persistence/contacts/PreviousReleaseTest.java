package dev.recado.persistence.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.database.TestTenant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * During an upgrade the release before runs beside this one for a while, and knows of a contact's
 * names only the one that is shown. These are its statements.
 */
class PreviousReleaseTest {
  private final TestTenant tenant = TestTenant.fresh();

  private UUID arrives(String name) {
    UUID id = UUID.randomUUID();
    tenant.execute(
        """
        insert into contacts (tenant_id, id, name, phone, lid, created_at, updated_at)
        values (?, ?, ?, '5511999990101', null, now(), now())
        """,
        tenant.id(),
        id,
        name);
    return id;
  }

  private void tells(UUID contact, String name) {
    tenant.execute(
        """
        update contacts c
        set name = coalesce(c.name, p.name), phone = coalesce(c.phone, p.phone),
          canonical_jid = coalesce(c.canonical_jid, p.canonical), lid = coalesce(c.lid, p.lid),
          updated_at = now()
        from (select cast(? as text) as name, cast(null as text) as phone,
          cast(null as text) as canonical, cast('1@lid' as text) as lid) p
        where c.tenant_id = ? and c.id = ?
          and (c.name is null and p.name is not null
            or c.phone is null and p.phone is not null
            or c.canonical_jid is null and p.canonical is not null
            or c.lid is null and p.lid is not null)
        """,
        name,
        tenant.id(),
        contact);
  }

  private void set(UUID contact, String assignment) {
    tenant.execute(
        "update contacts set " + assignment + " where tenant_id = ? and id = ?",
        tenant.id(),
        contact);
  }

  private String shown(UUID contact) {
    return text(contact, "name");
  }

  private String text(UUID contact, String column) {
    return tenant.sql(
        handle ->
            handle
                .createQuery(
                    "select coalesce(%s, '-') from contacts where id = ?".formatted(column))
                .bind(0, contact)
                .mapTo(String.class)
                .one());
  }

  private int words(UUID contact, String word) {
    return tenant.count(
        "contact_words where contact_id = '%s' and word = '%s'".formatted(contact, word));
  }

  @Test
  void its_contacts_have_a_name_and_are_found_by_it() {
    UUID named = arrives("Ana");
    UUID nameless = arrives(null);
    tells(nameless, "Bia");
    tells(nameless, "Outra");
    assertThat(shown(named)).isEqualTo("Ana");
    assertThat(shown(nameless)).isEqualTo("Bia");
    assertThat(words(named, "ana")).isEqualTo(1);
    assertThat(words(nameless, "bia")).isEqualTo(1);
  }

  @Test
  void its_statements_about_contacts_of_this_release_keep_every_name() {
    UUID contact = arrives(null);
    set(contact, "push_name = 'Bia'");
    tells(contact, "Outra");
    assertThat(shown(contact)).isEqualTo("Bia");
    set(contact, "saved_name = 'Beatriz', business_name = 'Loja'");
    assertThat(shown(contact)).isEqualTo("Beatriz");
    set(contact, "saved_name = null");
    assertThat(shown(contact)).isEqualTo("Loja");
    assertThat(text(contact, "push_name")).isEqualTo("Bia");
  }

  @Test
  void a_name_that_somebody_writes_by_hand_is_what_the_tenant_calls_the_person() {
    UUID contact = arrives(null);
    set(contact, "push_name = 'Bia'");
    TestDatabase.shared()
        .ownerSql()
        .useHandle(
            owner -> owner.execute("update contacts set name = 'Dona Bia' where id = ?", contact));
    assertThat(shown(contact)).isEqualTo("Dona Bia");
    assertThat(text(contact, "saved_name")).isEqualTo("Dona Bia");
    set(contact, "push_name = 'Beatriz'");
    assertThat(shown(contact)).isEqualTo("Dona Bia");
  }
}
