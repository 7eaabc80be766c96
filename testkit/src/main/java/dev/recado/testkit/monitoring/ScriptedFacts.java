package dev.recado.testkit.monitoring;

import dev.recado.application.access.TenantScope;
import dev.recado.application.monitoring.port.Facts;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Figures that a test says, healthy ones to begin with; for use cases that only judge them. */
public final class ScriptedFacts implements Facts {
  private Found found =
      new Found(
          new Answers(1000, 0, 0, 0, 0),
          0,
          0,
          new Outbound(100, 0, 0, 0),
          new Lines(3, 3, 0, true, 0),
          new Inbound(40, Optional.of(40.0)),
          new Work(0, Duration.ZERO),
          new Seen(true, true, true));

  private Optional<Span> asked = Optional.empty();

  public void change(UnaryOperator<Found> change) {
    found = change.apply(found);
  }

  /** The time that was last asked for. */
  public Optional<Span> asked() {
    return asked;
  }

  @Override
  public Found everywhere(Span span) {
    asked = Optional.of(span);
    return found;
  }

  @Override
  public Found of(TenantScope scope, Span span) {
    return everywhere(span);
  }
}
