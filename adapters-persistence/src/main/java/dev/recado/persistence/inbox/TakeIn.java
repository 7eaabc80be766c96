package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox.Fresh;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageContext;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Quote;
import dev.recado.domain.message.Sender;
import dev.recado.persistence.contacts.ContactAddresses;
import dev.recado.persistence.contacts.PostgresContacts;
import dev.recado.persistence.messaging.DetailsJson;
import dev.recado.persistence.messaging.ParkedChanges;
import dev.recado.persistence.messaging.ReferralJson;
import dev.recado.persistence.sql.SqlFile;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The one statement that takes a reported message in, with its contact and conversation. */
final class TakeIn {
  private static final String STATEMENT = SqlFile.read(TakeIn.class, "take-in.sql");
  private final Jdbi jdbi;
  private final ContactAddresses addresses;
  private final PostgresContacts contacts;
  private final ParkedChanges parked;

  TakeIn(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.addresses = new ContactAddresses(jdbi);
    this.contacts = new PostgresContacts(jdbi);
    this.parked = new ParkedChanges(new TenantSql(jdbi));
  }

  /**
   * What is taken in.
   *
   * @param rank of the receipt it came with; 0 for inbound
   * @param namesake whose it is, where its id is known as that of somebody else's; else empty
   */
  record Intake(
      Direction direction,
      Sender sender,
      Origin origin,
      Chat chat,
      Written message,
      int rank,
      String namesake) {
    Intake(
        Direction direction, Sender sender, Origin origin, Chat chat, Written message, int rank) {
      this(direction, sender, origin, chat, message, rank, "");
    }

    /** The same under a name of its own. */
    Intake apart() {
      Parties parties = Parties.of(chat);
      String whose =
          Stream.concat(
                  parties.firstAddress().stream(), parties.group().map(Jid::toString).stream())
              .collect(Collectors.joining(" "));
      String who = parties.author().map(author -> whose + " " + author).orElse(whose);
      return new Intake(direction, sender, origin, chat, message, rank, who);
    }

    /** What is taken in only once. */
    String key() {
      return namesake.isEmpty() ? message.id().value() : message.id() + " " + namesake;
    }
  }

  /**
   * What the statement gives back.
   *
   * @param unseen the contact, where another transaction made it at the same moment, so that
   *     nothing was learned about it
   * @param parked whether changes came before the message
   */
  private record Taken(Stored.New stored, Optional<ContactId> unseen, boolean parked) {}

  /** Empty when it was taken in before. */
  Optional<Stored.New> take(TenantScope scope, Place place, Fresh fresh, Intake intake) {
    Optional<Taken> taken = inserted(scope, place, fresh, intake);
    taken.flatMap(Taken::unseen).ifPresent(contact -> report(scope, place, contact, intake));
    Optional<Stored.New> stored =
        taken
            .map(Taken::stored)
            .map(
                kept ->
                    kept.same().contains(fresh.contact())
                        ? undoubled(scope, place, fresh, intake, kept)
                        : kept);
    taken
        .filter(Taken::parked)
        .ifPresent(
            kept ->
                parked.apply(
                    scope,
                    new ParkedChanges.Name(place.connection(), intake.message().id()),
                    intake.direction(),
                    kept.stored().message()));
    return stored;
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
        .bind("rank", intake.rank())
        .bind("key", intake.key())
        .bind("namesake", intake.namesake());
  }

  private static void bind(Query query, Written message) {
    query
        .bind("external", message.id().value())
        .bind("at", message.at())
        .bind("type", message.content().type().label())
        .bind("content", message.content().text())
        .bind("details", DetailsJson.write(message.content()))
        .bind("preview", message.content().preview())
        .bind("quoted", message.context().quote().map(quote -> quote.id().value()))
        .bind("quoted_preview", message.context().quote().flatMap(Quote::preview));
    bind(query, message.context());
  }

  private static void bind(Query query, MessageContext context) {
    query
        .bind("referral", context.referral().map(ReferralJson::write))
        .bind("album", context.album().map(ProviderMessageId::value))
        .bind("view_once", context.viewOnce())
        .bind("forwarded", context.forwarded())
        .bind("disappears_after", context.disappearsAfter().map(Duration::toSeconds));
  }

  private static Taken taken(ResultSet row) throws SQLException {
    UUID[] same = (UUID[]) row.getArray("same").getArray();
    List<ContactId> contacts = Arrays.stream(same).map(ContactId::new).toList();
    return new Taken(
        new Stored.New(
            new MessageId(row.getObject("id", UUID.class)),
            new ConversationId(row.getObject("conversation_id", UUID.class)),
            contacts.size() > 1 ? contacts : List.of()),
        Optional.ofNullable(row.getObject("unseen", UUID.class)).map(ContactId::new),
        row.getBoolean("parked"));
  }
}
