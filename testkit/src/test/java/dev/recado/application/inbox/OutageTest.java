package dev.recado.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.port.History.Found;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.recovery.LookPolicy;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two hours of a gateway that loses one webhook in twenty, and in the middle of them our server is
 * down for half an hour. What the gateway still retries comes late and in any order; the rest never
 * comes. In the end every message is here, once.
 */
class OutageTest {
  private static final Duration STEP = Duration.ofSeconds(5);
  private static final Duration OUTAGE_BEGINS = Duration.ofMinutes(45);
  private static final Duration OUTAGE_ENDS = Duration.ofMinutes(75);
  private static final Duration END = Duration.ofMinutes(120);

  /** For so long the gateway keeps trying to deliver. */
  private static final Duration RETRIES = Duration.ofMinutes(20);

  private final HealingStage stage = new HealingStage();
  private final Instant start = stage.now();
  private final List<PhoneNumber> customers = Stream.generate(Some::phone).limit(25).toList();
  private final List<Found> retried = new ArrayList<>();
  private final Set<Object> written = new HashSet<>();
  private int lost;

  private Duration sinceStart() {
    return Duration.between(start, stage.now());
  }

  private boolean down() {
    return sinceStart().compareTo(OUTAGE_BEGINS) >= 0 && sinceStart().compareTo(OUTAGE_ENDS) < 0;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void after_an_outage_and_with_lost_webhooks_every_message_is_here_once(long seed) {
    Random chance = new Random(seed);
    boolean wasDown = false;
    while (sinceStart().compareTo(END) < 0) {
      stage.pass(STEP);
      somebodyWrites(chance);
      if (!down()) {
        work(wasDown);
      }
      wasDown = down();
      deliverOneOfTheRetries(chance);
    }
    while (!retried.isEmpty()) {
      deliverOneOfTheRetries(chance);
    }
    stage.passToTheNextLook();
    stage.passToTheNextLook();

    assertThat(written).hasSizeGreaterThan(1000);
    assertThat(lost).isGreaterThan(100);
    assertThat(stage.taken()).as("I1: nothing is lost").isEqualTo(written.size());
    assertThat(stage.unread()).as("I2: nothing is doubled").isEqualTo(written.size());
    assertThat(stage.receiving.contacts(stage.line)).hasSize(customers.size());
    int recovered = stage.receiving.stage.counters.of(Counted.MESSAGE_RECOVERED);
    assertThat(recovered).isGreaterThanOrEqualTo(lost);
    assertThat(stage.watch().haul().recovered()).isEqualTo(recovered);
    assertThat(stage.watch().readUntil()).isEqualTo(stage.now().minusSeconds(60));
    assertThat(stage.lines()).isNotEmpty().allMatch(line -> line.contains("] recovered "));
  }

  private void somebodyWrites(Random chance) {
    PhoneNumber customer = customers.get(chance.nextInt(customers.size()));
    Found found = stage.writes(customer, "mensagem " + written.size());
    written.add(found.id());
    boolean dropped = chance.nextInt(100) < 5;
    boolean tooEarly = down() && sinceStart().plus(RETRIES).compareTo(OUTAGE_ENDS) < 0;
    if (dropped || tooEarly) {
      lost++;
    } else if (down()) {
      retried.add(found);
    } else {
      stage.delivered(found);
    }
  }

  private void work(boolean justStarted) {
    if (justStarted) {
      assertThat(stage.suspect.everywhere()).isEqualTo(1);
    }
    stage.heal.once(10);
  }

  private void deliverOneOfTheRetries(Random chance) {
    if (!down() && !retried.isEmpty()) {
      stage.delivered(retried.remove(chance.nextInt(retried.size())));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 59})
  void what_was_missed_is_here_as_soon_as_the_server_is_back(int minutes) {
    stage.pass(Duration.ofMinutes(5));
    stage.heal.once(10);
    stage.pass(Duration.ofMinutes(5));
    stage.writes(customers.getFirst(), "Alguém aí?");
    stage.pass(Duration.ofMinutes(minutes));

    stage.suspect.everywhere();
    assertThat(stage.heal.once(10)).isEqualTo(1);

    assertThat(stage.unread()).isEqualTo(1);
    assertThat(stage.lines()).hasSize(1);
    assertThat(stage.watch().looks().next()).isEqualTo(LookPolicy.next(stage.now()));
  }
}
