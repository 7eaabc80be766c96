package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox.Fresh;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Sender;
import dev.recado.persistence.contacts.ContactAddresses;
import dev.recado.persistence.contacts.PostgresContacts;
import dev.recado.persistence.sql.JsonTexts;
import dev.recado.persistence.sql.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The one statement that takes a reported message in, with its contact and conversation. */
final class TakeIn {
  private static final String STATEMENT = SqlFile.read(TakeIn.class, "take-in.sql");
  private final Jdbi jdbi;
  private final ContactAddresses addresses;
  private final PostgresContacts contacts;

  TakeIn(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.addresses = new ContactAddresses(jdbi);
    this.contacts = new PostgresContacts(jdbi);
  }

  /**
   * What is taken in.
   *
   * @param rank of the receipt it came with; 0 for inbound
   */
  record Intake(
      Direction direction, Sender sender, Origin origin, Chat chat, Written message, int rank) {}

  /**
   * What the statement gives back.
   *
   * @param unseen the contact, where another transaction made it at the same moment, so that
   *     nothing was learned about it
   */
  private record Taken(Stored.New stored, Optional<ContactId> unseen) {}

  /** Empty when it was taken in before. */
  Optional<Stored.New> take(TenantScope scope, Place place, Fresh fresh, Intake intake) {
    return inserted(scope, place, fresh, intake)
        .map(
            taken -> {
              Stored.New stored = taken.stored();
              boolean doubled = stored.same().contains(fresh.contact());
              taken.unseen().ifPresent(contact -> report(scope, place, contact, intake));
              return doubled ? undoubled(scope, place, fresh, intake, stored) : stored;
            });
  }

  private void report(TenantScope scope, Place place, ContactId contact, Intake intake) {
    Parties.of(intake.chat())
        .person()
        .ifPresent(
            person -> contacts.report(scope, contact, person, intake.message().at(), place.now()));
  }

  private Optional<Taken> inserted(TenantScope scope, Place place, Fresh fresh, Intake intake) {
    return jdbi.withHandle(
        handle -> {
          Query query = handle.createQuery(STATEMENT).bind("tenant", scope.tenant().value());
          bind(query, place);
          bind(query, fresh);
          bind(query, intake);
          bind(query, intake.message());
          Parties.of(intake.chat()).bindTo(query);
          return query.map((row, context) -> taken(row)).findOne();
        });
  }

  /**
   * The person was met by another address at the same moment: the contact made here goes, before
   * anybody saw it, and the other learns what it knew.
   */
  private Stored.New undoubled(
      TenantScope scope, Place place, Fresh fresh, Intake intake, Stored.New stored) {
    ContactId other =
        stored.same().stream()
            .filter(contact -> !contact.equals(fresh.contact()))
            .findFirst()
            .orElseThrow();
    addresses.giveUp(scope, fresh.contact(), other);
    report(scope, place, other, intake);
    return new Stored.New(stored.message(), stored.conversation(), List.of());
  }

  private static void bind(Query query, Place place) {
    query
        .bind("unit", place.unit().value())
        .bind("connection", place.connection().value())
        .bind("now", place.now());
  }

  private static void bind(Query query, Fresh fresh) {
    query
        .bind("message", fresh.message().value())
        .bind("conversation", fresh.conversation().value())
        .bind("contact", fresh.contact().value());
  }

  private static void bind(Query query, Intake intake) {
    query
        .bind("direction", intake.direction().label())
        .bind("sender", intake.sender().label())
        .bind("origin", intake.origin().label())
        .bind("rank", intake.rank());
  }

  private static void bind(Query query, Written message) {
    query
        .bind("external", message.id().value())
        .bind("at", message.at())
        .bind("type", message.content().type().label())
        .bind("content", message.content().text())
        .bind("details", JsonTexts.write(message.content().details()))
        .bind("preview", message.content().preview())
        .bind("quoted", message.quoted().map(ProviderMessageId::value));
  }

  private static Taken taken(ResultSet row) throws SQLException {
    UUID[] same = (UUID[]) row.getArray("same").getArray();
    List<ContactId> contacts = Arrays.stream(same).map(ContactId::new).toList();
    return new Taken(
        new Stored.New(
            new MessageId(row.getObject("id", UUID.class)),
            new ConversationId(row.getObject("conversation_id", UUID.class)),
            contacts.size() > 1 ? contacts : List.of()),
        Optional.ofNullable(row.getObject("unseen", UUID.class)).map(ContactId::new));
  }
}
