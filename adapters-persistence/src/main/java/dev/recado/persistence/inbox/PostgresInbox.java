package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.message.Sender;
import dev.recado.persistence.contacts.PostgresContacts;
import dev.recado.persistence.messaging.MessageNews;
import dev.recado.persistence.messaging.ParkedChanges;
import dev.recado.persistence.messaging.PostgresLanes;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Takes reports in with one statement and keeps what comes early beside the ids. */
public final class PostgresInbox implements Inbox {
  private final TakeIn takeIn;
  private final Recognition recognition;
  private final Parking parking;
  private final MessageNews news;
  private final Unread unread;
  private final Changes changes;

  public PostgresInbox(Jdbi jdbi) {
    TenantSql sql = new TenantSql(jdbi);
    takeIn = new TakeIn(jdbi);
    recognition = new Recognition(sql, new PostgresLanes(jdbi), new PostgresContacts(jdbi));
    parking = new Parking(sql);
    news = new MessageNews(sql);
    unread = new Unread(sql);
    changes = new Changes(sql);
  }

  @Override
  public Stored arrive(TenantScope scope, Place place, Fresh fresh, Chat chat, Written message) {
    TakeIn.Intake intake =
        new TakeIn.Intake(Direction.INBOUND, Sender.CUSTOMER, Origin.CUSTOMER, chat, message, 0);
    return takeIn
        .take(scope, place, fresh, intake)
        .<Stored>map(stored -> stored)
        .orElseGet(() -> namesake(scope, place, fresh, intake));
  }

  /** Ids are chosen by the sender's device: the same one from somebody else is another message. */
  private Stored namesake(TenantScope scope, Place place, Fresh fresh, TakeIn.Intake intake) {
    return changes.somebodyElses(scope, place, intake.chat(), intake.message().id())
        ? orRepeated(takeIn.take(scope, place, fresh, intake.apart()))
        : new Stored.Repeated();
  }

  @Override
  public Stored echo(TenantScope scope, Place place, Fresh fresh, Echo echo) {
    int rank = echo.receipt().orElse(Receipt.SENT).rank();
    TakeIn.Intake intake =
        new TakeIn.Intake(
            Direction.OUTBOUND, Sender.AGENT, echo.origin(), echo.chat(), echo.message(), rank);
    return recognition
        .recognise(scope, place, echo)
        .orElseGet(() -> orRepeated(takeIn.take(scope, place, fresh, intake)));
  }

  private static Stored orRepeated(Optional<Stored.New> taken) {
    return taken.<Stored>map(fresh -> fresh).orElseGet(Stored.Repeated::new);
  }

  @Override
  public void receipt(TenantScope scope, Place place, ProviderMessageId id, Receipt receipt) {
    parking.receipt(
        new Parking.News(scope, place, id),
        receipt,
        message -> news.climb(scope, message, id, receipt.rank(), place.now()));
  }

  @Override
  public void refusedAsStranger(TenantScope scope, Place place, ProviderMessageId id) {
    receipt(scope, place, id, Receipt.ERROR);
    parking.receipt(
        new Parking.News(scope, place, id),
        Receipt.ERROR,
        message -> news.explainRestricted(scope, message, id));
  }

  @Override
  public void readByUs(TenantScope scope, Place place, ProviderMessageId id) {
    parking.read(
        new Parking.News(scope, place, id), message -> unread.read(scope, message, place.now()));
  }

  @Override
  public Change edit(TenantScope scope, Place place, Target message, Wording wording) {
    Instant at = wording.at().truncatedTo(ChronoUnit.MICROS);
    ParkedChanges.Change change =
        wording
            .text()
            .<ParkedChanges.Change>map(text -> new ParkedChanges.Edit(text, at))
            .orElseGet(() -> new ParkedChanges.HiddenEdit(at));
    return changes.make(scope, place, message, change);
  }

  @Override
  public Change delete(TenantScope scope, Place place, Target message) {
    return changes.make(scope, place, message, new ParkedChanges.Deletion(place.now()));
  }
}
