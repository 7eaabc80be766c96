package dev.recado.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.operations.port.PlatformSwitch.Entry;
import dev.recado.application.operations.port.PlatformSwitch.Status;
import dev.recado.application.operations.port.PlatformSwitch.Via;
import dev.recado.domain.pacing.WaitReason;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.operations.port.PlatformSwitch} promises. */
public interface PlatformSwitchContract extends BackendContract {
  private static Entry entry(Status status) {
    return new Entry(status, Optional.of("manutenção"), Via.API, Some.NOW);
  }

  private void set(Status status) {
    backend().platformSwitch().set(entry(status));
  }

  @AfterEach
  default void goesOn() {
    set(Status.ACTIVE);
  }

  @Test
  default void the_newest_entry_rules() {
    set(Status.PAUSED);
    set(Status.MAINTENANCE);
    assertThat(backend().platformSwitch().current()).contains(entry(Status.MAINTENANCE));
    set(Status.ACTIVE);
    assertThat(backend().platformSwitch().current()).contains(entry(Status.ACTIVE));
  }

  @Test
  default void nothing_is_claimed_and_nothing_may_leave_unless_it_is_active() {
    Line line = given().line();
    run(line.scope(), () -> backend().lanes().wake(line.scope(), line.id(), Some.NOW));
    for (Status status : new Status[] {Status.PAUSED, Status.MAINTENANCE, Status.ERROR}) {
      set(status);
      assertThat(claims(line)).isFalse();
      assertThat(paused(line)).contains(WaitReason.PLATFORM_PAUSED);
    }
    set(Status.ACTIVE);
    assertThat(paused(line)).isEmpty();
    assertThat(claims(line)).isTrue();
  }

  private boolean claims(Line line) {
    return backend()
        .lanes()
        .claim(new Lanes.Claim("worker", Duration.ofSeconds(60), 10_000), Some.NOW)
        .stream()
        .anyMatch(lane -> lane.connection().equals(line.id()));
  }

  private Optional<WaitReason> paused(Line line) {
    return within(line.scope(), () -> backend().traffic().of(line.scope(), line.id(), Some.NOW))
        .paused();
  }

  @Test
  default void calls_in_flight_are_counted_over_all_tenants() {
    int before = backend().platformSwitch().inFlight();
    Ours ours = sending().sending(given().talk());
    sending().sending(given().talk());
    assertThat(backend().platformSwitch().inFlight()).isEqualTo(before + 2);
    sending().conclude(ours, new Verdict.Sent(Some.providerId()));
    assertThat(backend().platformSwitch().inFlight()).isEqualTo(before + 1);
  }
}
