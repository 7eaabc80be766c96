package dev.recado.testkit.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Traces;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the steps it is told of. */
public final class RecordingTraces implements Traces {
  /** One step of a message. */
  public record Told(
      TenantId tenant, MessageId message, Step step, Instant begun, String outcome) {}

  private final List<Told> steps = new CopyOnWriteArrayList<>();

  @Override
  public void ended(
      TenantScope scope, MessageId message, Step step, Instant begun, String outcome) {
    steps.add(new Told(scope.tenant(), message, step, begun, outcome));
  }

  /** In the order in which they were told. */
  public List<Told> all() {
    return List.copyOf(steps);
  }
}
