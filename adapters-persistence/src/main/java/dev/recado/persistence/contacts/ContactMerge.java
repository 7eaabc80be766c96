package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.SqlFile;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Makes one contact of several, with all that hangs on them. */
final class ContactMerge {
  private static final String GAIN = SqlFile.read(ContactMerge.class, "gain.sql");
  private static final String JOIN = SqlFile.read(ContactMerge.class, "join-conversations.sql");
  private static final String CLOSE_DOUBLED_OPT_OUTS =
      SqlFile.read(ContactMerge.class, "close-doubled-opt-outs.sql");
  private static final String JOIN_TAGS = SqlFile.read(ContactMerge.class, "join-tags.sql");
  private static final String DROP_DOUBLED_RECIPIENTS =
      SqlFile.read(ContactMerge.class, "drop-doubled-recipients.sql");

  /** The id as text sorts like in the database; a UUID itself would compare signed halves. */
  private static final Comparator<Contact> OLDEST_FIRST =
      Comparator.comparing(Contact::createdAt).thenComparing(contact -> contact.id().toString());

  private final TenantSql sql;

  ContactMerge(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  /**
   * @param gone all but the one that is left
   */
  private record Merger(TenantScope scope, ContactId left, List<ContactId> gone, Instant now) {
    private static Merger of(TenantScope scope, List<ContactId> oldestFirst, Instant now) {
      List<ContactId> gone = oldestFirst.subList(1, oldestFirst.size());
      return new Merger(scope, oldestFirst.getFirst(), gone, now);
    }

    private List<ContactId> all() {
      return Stream.concat(Stream.of(left), gone.stream()).toList();
    }
  }

  /**
   * One that another transaction has merged away in the meantime is left out.
   *
   * @throws IllegalStateException when none of them is there
   */
  ContactId merge(TenantScope scope, List<ContactId> same, Instant now) {
    List<ContactId> known =
        lock(scope, same).stream().sorted(OLDEST_FIRST).map(Contact::id).toList();
    if (known.isEmpty()) {
      throw new IllegalStateException("no such contacts of " + scope.tenant());
    }
    Merger merger = Merger.of(scope, known, now);
    if (!merger.gone().isEmpty()) {
      redirect(merger, "contact_addresses");
      run(merger, GAIN);
      lockConversations(merger);
      run(merger, JOIN);
      handOver(merger, "conversations");
      handOver(merger, "messages");
      run(merger, CLOSE_DOUBLED_OPT_OUTS);
      redirect(merger, "opt_outs");
      apply(merger, JOIN_TAGS);
      apply(merger, DROP_DOUBLED_RECIPIENTS);
      handOver(merger, "campaign_recipients");
      remove(merger);
    }
    return merger.left();
  }

  /**
   * Like all writers this locks addresses before contacts. Nothing can begin to refer to a contact
   * that is locked for update, and whatever did before has committed by then: the statements that
   * follow see everything there is to move.
   */
  private List<Contact> lock(TenantScope scope, List<ContactId> same) {
    String addresses =
        """
        select contact_id as id from contact_addresses
        where tenant_id = :tenant and contact_id = any(:contacts)
        order by address collate "C" for no key update
        """;
    lock(scope, addresses, same);
    String contacts =
        """
        select * from contacts where tenant_id = :tenant and id = any(:contacts)
        order by id for update
        """;
    return sql.list(
        scope,
        contacts,
        values -> values.bindArray("contacts", UUID.class, uuids(same)),
        (row, context) -> ContactRow.read(row));
  }

  private void lockConversations(Merger merger) {
    String conversations =
        """
        select id from conversations where tenant_id = :tenant and contact_id = any(:contacts)
        order by id for no key update
        """;
    lock(merger.scope(), conversations, merger.all());
  }

  private void lock(TenantScope scope, String select, List<ContactId> contacts) {
    sql.list(
        scope,
        select,
        values -> values.bindArray("contacts", UUID.class, uuids(contacts)),
        (row, context) -> Columns.uuid(row, "id"));
  }

  /** Rows that do not say when they were changed. */
  private void redirect(Merger merger, String table) {
    apply(
        merger,
        "update "
            + table
            + " set contact_id = :left"
            + " where tenant_id = :tenant and contact_id = any(:gone)");
  }

  private void apply(Merger merger, String statement) {
    sql.update(merger.scope(), statement, values -> bind(values, merger));
  }

  private void handOver(Merger merger, String table) {
    run(
        merger,
        "update "
            + table
            + " set contact_id = :left, updated_at = :now"
            + " where tenant_id = :tenant and contact_id = any(:gone)");
  }

  private void run(Merger merger, String statement) {
    sql.update(merger.scope(), statement, values -> bind(values, merger).bind("now", merger.now()));
  }

  private static Update bind(Update values, Merger merger) {
    return values
        .bind("left", merger.left().value())
        .bindArray("gone", UUID.class, uuids(merger.gone()));
  }

  private void remove(Merger merger) {
    sql.update(
        merger.scope(),
        "delete from contacts where tenant_id = :tenant and id = any(:gone)",
        values -> values.bindArray("gone", UUID.class, uuids(merger.gone())));
  }

  private static List<UUID> uuids(List<ContactId> contacts) {
    return contacts.stream().map(ContactId::value).toList();
  }
}
