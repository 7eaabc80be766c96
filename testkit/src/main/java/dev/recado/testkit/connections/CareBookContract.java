package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.CareBook;
import dev.recado.application.connections.port.CareBook.Patient;
import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Care.Illness;
import dev.recado.domain.connection.ConnectionSignal.DisconnectRequested;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.connection.Strain;
import dev.recado.domain.connection.WebhookSecret;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link CareBook} promises. */
public interface CareBookContract extends BackendContract {
  Duration LEASE = Duration.ofMinutes(3);

  private CareBook book() {
    return backend().careBook();
  }

  private Care care(Line line) {
    return within(line.scope(), () -> book().of(line.scope(), line.id()));
  }

  private List<Patient> claimed(Line line, Instant now) {
    return book().claim(LEASE, now, 10_000).stream()
        .filter(patient -> patient.connection().equals(line.id()))
        .toList();
  }

  private boolean keep(Line line, Patient patient, Care care, Optional<Instant> due) {
    return within(line.scope(), () -> book().keep(line.scope(), patient, care, due));
  }

  /** Due before anything of other tests is. */
  private Line ailing(Ailment ailment) {
    Line line = given().line();
    run(line.scope(), () -> book().ails(line.scope(), line.id(), ailment, Some.EARLY));
    return line;
  }

  private void rotate(Line line, WebhookSecret secret) {
    run(
        line.scope(),
        () ->
            backend()
                .connections()
                .update(line.scope(), line.connection().rotated(secret, Some.EARLY)));
  }

  @Test
  default void a_new_connection_is_looked_at_at_once_and_nothing_is_known_of_it() {
    Line line = given().line();
    assertThat(care(line)).isEqualTo(Care.NONE);
    assertThat(claimed(line, line.connection().updatedAt().minusMillis(1))).isEmpty();
    assertThat(claimed(line, line.connection().updatedAt())).hasSize(1);
  }

  @Test
  default void whoever_looks_has_it_alone_until_it_is_given_back_or_the_lease_ends() {
    Line line = ailing(Ailment.ZOMBIE);
    assertThat(claimed(line, Some.EARLY)).hasSize(1);
    assertThat(claimed(line, Some.EARLY.plus(LEASE).minusMillis(1))).isEmpty();
    Patient second = claimed(line, Some.EARLY.plus(LEASE)).getFirst();
    Instant due = Some.EARLY.plusSeconds(900);
    assertThat(keep(line, second, Care.NONE, Optional.of(due))).isTrue();
    assertThat(claimed(line, due.minusMillis(1))).isEmpty();
    assertThat(claimed(line, due)).hasSize(1);
  }

  @Test
  default void many_workers_at_once_claim_each_connection_once() {
    Line line = ailing(Ailment.ZOMBIE);
    var outcome = Together.call(8, index -> claimed(line, Some.EARLY));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned().stream().flatMap(List::stream)).hasSize(1);
  }

  @Test
  default void whoever_lost_the_lease_writes_nothing() {
    Line line = ailing(Ailment.ZOMBIE);
    Patient late = claimed(line, Some.EARLY).getFirst();
    claimed(line, Some.EARLY.plus(LEASE));
    assertThat(keep(line, late, Care.NONE, Optional.empty())).isFalse();
    assertThat(care(line).illness()).isPresent();
  }

  @Test
  default void everything_that_is_known_comes_back() {
    Line line = ailing(Ailment.ZOMBIE);
    for (Ailment ailment : Ailment.values()) {
      Care known =
          new Care(
              Optional.of(new Illness(ailment, Some.NOW, 3, Some.NOW.plusSeconds(1))),
              Optional.of(Some.NOW.plusSeconds(2)),
              Optional.of(Strain.values()[ailment.ordinal() % Strain.values().length]),
              Optional.of(Some.NOW.plusSeconds(3)),
              Optional.of(Some.NOW.plusSeconds(4)),
              false);
      Patient patient = claimed(line, Some.EARLY).getFirst();
      assertThat(keep(line, patient, known, Optional.of(Some.EARLY))).isTrue();
      assertThat(care(line)).isEqualTo(known);
      assertThat(within(line.scope(), () -> book().lock(line.scope(), line.id()))).isEqualTo(known);
    }
  }

  @Test
  default void what_comes_up_during_a_look_is_not_forgotten_when_it_ends() {
    Line line = ailing(Ailment.ZOMBIE);
    Patient patient = claimed(line, Some.EARLY).getFirst();
    Instant soon = Some.EARLY.plusSeconds(1);
    run(line.scope(), () -> book().ails(line.scope(), line.id(), Ailment.BANNED, soon));
    keep(line, patient, Care.NONE, Optional.empty());
    assertThat(claimed(line, soon)).hasSize(1);
  }

  @Test
  default void only_the_first_of_many_openings_is_noted_and_looked_into_after_the_grace() {
    Line line = ailing(Ailment.ZOMBIE);
    keep(line, claimed(line, Some.EARLY).getFirst(), Care.NONE, Optional.empty());
    for (int second = 0; second < 5; second++) {
      Instant now = Some.EARLY.plusSeconds(second);
      run(line.scope(), () -> book().shaken(line.scope(), line.id(), now));
    }
    assertThat(care(line).shakenSince()).contains(Some.EARLY);
    assertThat(claimed(line, Some.EARLY.plus(Care.GRACE).minusMillis(1))).isEmpty();
    assertThat(claimed(line, Some.EARLY.plus(Care.GRACE))).hasSize(1);
  }

  @Test
  default void the_same_ailment_again_does_not_begin_it_anew() {
    Line line = ailing(Ailment.CONNECTION_LOST);
    Care before = care(line);
    Instant later = Some.EARLY.plusSeconds(5);
    run(line.scope(), () -> book().ails(line.scope(), line.id(), Ailment.CONNECTION_LOST, later));
    assertThat(care(line)).isEqualTo(before);
    assertThat(before.illness()).contains(Illness.beginning(Ailment.CONNECTION_LOST, Some.EARLY));
  }

  @Test
  default void another_state_another_instance_and_another_secret_make_it_due() {
    for (int what = 0; what < 3; what++) {
      Line line = ailing(Ailment.ZOMBIE);
      keep(line, claimed(line, Some.EARLY).getFirst(), Care.NONE, Optional.empty());
      assertThat(claimed(line, Some.NOW)).isEmpty();
      var changed =
          switch (what) {
            case 0 -> line.connection().after(new DisconnectRequested(), Some.EARLY);
            case 1 ->
                line.connection()
                    .after(new DisconnectRequested(), Some.EARLY)
                    .reborn(new InstanceName("r-" + Some.word()), Some.EARLY);
            default -> line.connection().rotated(new WebhookSecret(Some.word()), Some.EARLY);
          };
      run(line.scope(), () -> backend().connections().update(line.scope(), changed));
      assertThat(claimed(line, Some.EARLY)).hasSize(1);
    }
  }

  @Test
  default void a_secret_is_registered_until_it_changes() {
    Line line = given().line();
    assertThat(care(line).registered()).isFalse();
    run(line.scope(), () -> book().registered(line.scope(), line.id(), line.connection().secret()));
    assertThat(care(line).registered()).isTrue();
    rotate(line, new WebhookSecret(Some.word()));
    assertThat(care(line).registered()).isFalse();
  }

  @Test
  default void another_tenant_neither_sees_nor_changes_anything() {
    Line line = ailing(Ailment.ZOMBIE);
    TenantScope other = given().home().scope();
    Care before = care(line);
    Patient patient = claimed(line, Some.EARLY).getFirst();
    Misuse.assertMisuse(() -> within(other, () -> book().of(other, line.id())));
    Misuse.attempt(() -> run(other, () -> book().shaken(other, line.id(), Some.EARLY)));
    Misuse.attempt(
        () -> run(other, () -> book().ails(other, line.id(), Ailment.BANNED, Some.EARLY)));
    Misuse.attempt(
        () -> run(other, () -> book().registered(other, line.id(), line.connection().secret())));
    Misuse.attempt(
        () -> within(other, () -> book().keep(other, patient, Care.NONE, Optional.empty())));
    assertThat(care(line)).isEqualTo(before);
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Line line = ailing(Ailment.ZOMBIE);
    Care before = care(line);
    rolledBack(
        line.scope(),
        () -> {
          book().shaken(line.scope(), line.id(), Some.EARLY);
          book().ails(line.scope(), line.id(), Ailment.BANNED, Some.EARLY);
        });
    assertThat(care(line)).isEqualTo(before);
  }
}
