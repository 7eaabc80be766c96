package dev.recado.application.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.recado.application.monitoring.port.Tallies.Counted;
import dev.recado.application.monitoring.port.Tallies.Tally;
import dev.recado.domain.refusal.Unavailable;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import dev.recado.testkit.monitoring.RecordingTallies;
import dev.recado.testkit.operations.SettableClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyBookTest {
  private final RecordingTallies tallies = new RecordingTallies();
  private final SettableClock clock = new SettableClock(Some.NOW);
  private final TallyBook book = new TallyBook(tallies, clock);

  private Tally tally(Counted counted, Optional<TenantId> tenant, long count) {
    return new Tally(clock.instant().truncatedTo(ChronoUnit.MINUTES), counted, tenant, count);
  }

  @ParameterizedTest
  @CsvSource({
    "500,HTTP_5XX",
    "503,HTTP_5XX",
    "401,AUTH_REFUSED",
    "403,AUTH_REFUSED",
    "429,THROTTLED"
  })
  void an_answer_is_counted_by_its_status_and_by_whose_it_is(int status, Counted counted) {
    Optional<TenantId> tenant = Optional.of(Some.tenant().id());
    book.answered(status, tenant);
    book.answered(200, tenant);
    book.answered(404, Optional.empty());
    book.handOver();
    assertThat(tallies.kept())
        .containsExactlyInAnyOrder(
            tally(Counted.REQUESTS, tenant, 2),
            tally(Counted.REQUESTS, Optional.empty(), 1),
            tally(counted, tenant, 1));
  }

  @Test
  void each_minute_is_counted_by_itself_and_handed_over_once() {
    book.count(Counted.REQUESTS);
    Tally first = tally(Counted.REQUESTS, Optional.empty(), 1);
    clock.advance(Duration.ofMinutes(1));
    book.count(Counted.REQUESTS);
    assertThat(book.handOver()).isEqualTo(2);
    assertThat(book.handOver()).isZero();
    assertThat(tallies.kept())
        .containsExactlyInAnyOrder(first, tally(Counted.REQUESTS, Optional.empty(), 1));
  }

  @Test
  void what_could_not_be_handed_over_is_not_lost() {
    book.count(Counted.THROTTLED);
    tallies.breaks(true);
    assertThatIllegalStateException().isThrownBy(book::handOver);
    book.count(Counted.THROTTLED);
    tallies.breaks(false);
    book.handOver();
    assertThat(tallies.kept()).containsExactly(tally(Counted.THROTTLED, Optional.empty(), 2));
  }

  @Test
  void nothing_is_lost_when_many_count_at_once() {
    Together.run(
        8,
        () -> {
          for (int each = 0; each < 1000; each++) {
            book.count(Counted.REQUESTS);
          }
        });
    book.handOver();
    assertThat(tallies.kept()).containsExactly(tally(Counted.REQUESTS, Optional.empty(), 8000));
  }

  @Test
  void only_a_store_that_does_not_serve_is_an_error_of_the_database() {
    book.failed(new Unavailable("store_unavailable", "t", "d", Duration.ofSeconds(2)));
    book.failed(new Unavailable("too_busy", "t", "d", Duration.ofSeconds(2)));
    book.failed(new IllegalStateException("a defect"));
    book.handOver();
    assertThat(tallies.kept()).containsExactly(tally(Counted.DATABASE_ERRORS, Optional.empty(), 1));
  }
}
