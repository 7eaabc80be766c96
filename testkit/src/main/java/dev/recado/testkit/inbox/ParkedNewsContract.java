package dev.recado.testkit.inbox;

import static dev.recado.testkit.inbox.InboxStage.with;
import static dev.recado.testkit.inbox.InboxStage.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.inbox.port.ParkedNews.Forgotten;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.message.Response;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.inbox.port.ParkedNews} promises. */
public interface ParkedNewsContract extends InboxStage {
  /** Before whatever other tests park. */
  Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00Z");

  Instant LIMIT = LONG_AGO.plusMillis(1);

  private static Place then(Line line) {
    return new Place(line.home().unit().id(), line.id(), LONG_AGO);
  }

  private Forgotten forget(Instant before) {
    return backend().parkedNews().forget(before, 10_000);
  }

  /** Everything that can be parked beside an id. */
  private void news(Talk talk, ProviderMessageId id) {
    Place place = then(talk.line());
    Inbox inbox = backend().inbox();
    Inbox.Target target = new Inbox.Target(id, Claim.NONE);
    run(
        talk.scope(),
        () -> {
          inbox.receipt(talk.scope(), place, id, Receipt.READ);
          inbox.readByUs(talk.scope(), place, id);
          inbox.edit(talk.scope(), place, target, Inbox.Wording.of("outra coisa", LONG_AGO));
          inbox.delete(talk.scope(), place, target);
        });
  }

  private void reaction(Talk talk, ProviderMessageId id) {
    MessageResponded said =
        new MessageResponded(
            id,
            with(talk.person()),
            false,
            Response.Kind.REACTION,
            List.of("👍"),
            Some.NOW.plus(Duration.ofDays(36_500)));
    run(talk.scope(), () -> backend().responses().add(talk.scope(), then(talk.line()), said));
  }

  private int reactions(Talk talk, MessageId message) {
    return within(talk.scope(), () -> backend().responses().of(talk.scope(), List.of(message)))
        .getOrDefault(message, List.of())
        .size();
  }

  private Stored.New arrives(Talk talk, Written message) {
    return (Stored.New) arrive(talk.line(), with(talk.person()), message);
  }

  @Test
  default void news_whose_message_never_came_is_forgotten_in_time_and_not_before() {
    Talk talk = given().talk();
    forget(LIMIT);
    Written inbound = written("Oi", Some.NOW);
    Written outbound = written("Olá", Some.NOW);
    news(talk, inbound.id());
    news(talk, outbound.id());
    reaction(talk, inbound.id());
    assertThat(forget(LONG_AGO)).isEqualTo(new Forgotten(0, 0));
    assertThat(forget(LIMIT)).as("either may be ours or theirs").isEqualTo(new Forgotten(4, 1));
    assertThat(forget(LIMIT)).isEqualTo(new Forgotten(0, 0));

    MessageId late = arrives(talk, inbound).message();
    assertThat(message(talk.line(), late).marks().editedAt()).isEmpty();
    assertThat(message(talk.line(), late).marks().deletedAt()).isEmpty();
    assertThat(unread(talk)).isEqualTo(1);
    assertThat(reactions(talk, late)).isZero();
    var echoed =
        (Stored.New) echo(talk.line(), with(talk.person()), outbound, Optional.of(Receipt.SENT));
    assertThat(message(talk.line(), echoed.message()).delivery()).isEqualTo(Delivery.SENT);
  }

  @Test
  default void news_that_found_its_message_is_never_forgotten() {
    Talk talk = given().talk();
    forget(LIMIT);
    Written inbound = written("Oi", Some.NOW);
    news(talk, inbound.id());
    reaction(talk, inbound.id());
    MessageId message = arrives(talk, inbound).message();
    assertThat(forget(LIMIT)).as("of a message of ours of that id").isEqualTo(new Forgotten(1, 0));
    Message here = message(talk.line(), message);
    assertThat(here.marks().deletedAt()).isPresent();
    assertThat(reactions(talk, message)).isEqualTo(1);
    assertThat(arrive(talk.line(), with(talk.person()), inbound))
        .as("the id is known for ever")
        .isInstanceOf(Stored.Repeated.class);
  }

  @Test
  default void so_many_are_looked_at_and_no_more() {
    Talk talk = given().talk();
    forget(LIMIT);
    for (int i = 0; i < 3; i++) {
      ProviderMessageId id = Some.providerId();
      run(
          talk.scope(),
          () -> backend().inbox().receipt(talk.scope(), then(talk.line()), id, Receipt.READ));
      reaction(talk, id);
    }
    assertThat(backend().parkedNews().forget(LIMIT, 2)).isEqualTo(new Forgotten(2, 2));
    assertThat(backend().parkedNews().forget(LIMIT, 2)).isEqualTo(new Forgotten(1, 1));
  }
}
