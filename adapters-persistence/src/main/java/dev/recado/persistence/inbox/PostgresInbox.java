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
import dev.recado.persistence.messaging.PostgresLanes;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Takes reports in with one statement and keeps what comes early beside the ids. */
public final class PostgresInbox implements Inbox {
  private final TakeIn takeIn;
  private final Recognition recognition;
  private final Parking parking;
  private final MessageNews news;
  private final Unread unread;

  public PostgresInbox(Jdbi jdbi) {
    TenantSql sql = new TenantSql(jdbi);
    takeIn = new TakeIn(jdbi);
    recognition = new Recognition(sql, new PostgresLanes(jdbi), new PostgresContacts(jdbi));
    parking = new Parking(sql);
    news = new MessageNews(sql);
    unread = new Unread(sql);
  }

  @Override
  public Stored arrive(TenantScope scope, Place place, Fresh fresh, Chat chat, Written message) {
    TakeIn.Intake intake =
        new TakeIn.Intake(Direction.INBOUND, Sender.CUSTOMER, Origin.CUSTOMER, chat, message, 0);
    return orRepeated(takeIn.take(scope, place, fresh, intake));
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
  public void edit(TenantScope scope, Place place, ProviderMessageId id, String text, Instant at) {
    parking.edit(
        new Parking.News(scope, place, id),
        text,
        at,
        message -> news.edit(scope, message, text, at));
  }

  @Override
  public void delete(TenantScope scope, Place place, ProviderMessageId id) {
    parking.deletion(
        new Parking.News(scope, place, id), message -> news.delete(scope, message, place.now()));
  }
}
