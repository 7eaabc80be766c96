package dev.recado.testkit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.KnownMessages;
import dev.recado.application.inbox.port.KnownMessages.Glimpse;
import dev.recado.application.inbox.port.KnownMessages.News;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link KnownMessages} promises. */
public interface KnownMessagesContract extends InboxStage {
  private Map<Glimpse, News> news(Line line, Glimpse... glimpses) {
    return within(
        line.scope(),
        () -> backend().knownMessages().news(line.scope(), line.id(), List.of(glimpses)));
  }

  private static Glimpse inbound(ProviderMessageId id) {
    return new Glimpse(id, Direction.INBOUND, Optional.empty());
  }

  private static Glimpse outbound(ProviderMessageId id, Receipt receipt) {
    return new Glimpse(id, Direction.OUTBOUND, Optional.of(receipt));
  }

  private ProviderMessageId arrived(Line line) {
    Written written = InboxStage.written("Oi", Some.NOW);
    arrive(line, InboxStage.with(Some.person()), written);
    return written.id();
  }

  private ProviderMessageId echoed(Line line, Receipt receipt) {
    Written written = InboxStage.written("Olá", Some.NOW);
    echo(line, InboxStage.with(Some.person()), written, Optional.of(receipt));
    return written.id();
  }

  @Test
  default void what_never_came_is_missing_and_what_came_is_not() {
    Line line = given().line();
    Glimpse here = inbound(arrived(line));
    Glimpse missing = inbound(Some.providerId());
    assertThat(news(line, here, missing)).containsExactly(Map.entry(missing, News.MISSING));
    assertThat(news(line)).isEmpty();
  }

  @Test
  default void the_same_id_the_other_way_is_another_message() {
    Line line = given().line();
    Glimpse other = outbound(arrived(line), Receipt.SENT);
    assertThat(news(line, other)).containsExactly(Map.entry(other, News.MISSING));
  }

  @Test
  default void a_message_of_which_only_news_came_is_missing() {
    Line line = given().line();
    Glimpse glimpse = outbound(Some.providerId(), Receipt.READ);
    receipt(line, glimpse.id(), Receipt.READ);
    assertThat(news(line, glimpse)).containsEntry(glimpse, News.MISSING);
  }

  @Test
  default void a_message_of_ours_that_came_further_is_news_and_one_that_did_not_is_none() {
    Line line = given().line();
    ProviderMessageId id = echoed(line, Receipt.DELIVERED);
    assertThat(news(line, outbound(id, Receipt.SENT))).isEmpty();
    assertThat(news(line, outbound(id, Receipt.ERROR))).isEmpty();
    assertThat(news(line, outbound(id, Receipt.DELIVERED))).isEmpty();
    Glimpse read = outbound(id, Receipt.READ);
    assertThat(news(line, read)).containsExactly(Map.entry(read, News.FURTHER));
    ProviderMessageId sent = echoed(line, Receipt.SENT);
    Glimpse failed = outbound(sent, Receipt.ERROR);
    assertThat(news(line, failed)).containsExactly(Map.entry(failed, News.FURTHER));
  }

  @Test
  default void an_unread_message_that_was_read_on_the_phone_is_news_once() {
    Line line = given().line();
    ProviderMessageId id = arrived(line);
    Glimpse read = new Glimpse(id, Direction.INBOUND, Optional.of(Receipt.READ));
    assertThat(news(line, read)).containsExactly(Map.entry(read, News.FURTHER));
    run(line.scope(), () -> backend().inbox().readByUs(line.scope(), InboxStage.place(line), id));
    assertThat(news(line, read)).isEmpty();
  }

  @Test
  default void another_connection_knows_nothing_of_it() {
    Line line = given().line();
    Line other = given().line(given().branch(line.home()));
    Line stranger = given().line();
    Glimpse here = inbound(arrived(line));
    assertThat(news(other, here)).containsEntry(here, News.MISSING);
    assertThat(
            within(
                stranger.scope(),
                () -> backend().knownMessages().news(stranger.scope(), line.id(), List.of(here))))
        .containsEntry(here, News.MISSING);
  }
}
