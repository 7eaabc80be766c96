package dev.recado.testkit.inbox;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.recado.application.inbox.port.RawEvents} promises of keeping; {@link
 * RawEventsWorkbenchContract} is the chapter of looking.
 */
public interface RawEventsContract extends RawEventsWorkbenchContract {
  /** What the store holds of a connection's events, which no port shows. */
  List<RawEvent> kept(TenantScope scope, Line line);

  private static RawEvent event(Line line, Handling handling) {
    return new RawEvent(
        Some.uuid(),
        line.id(),
        "messages.upsert",
        "{\"text\": \"Olá 👋\"}",
        Some.NOW,
        handling,
        handling == Handling.APPLIED ? "" : "nothing in it");
  }

  private void append(TenantScope scope, RawEvent event) {
    run(scope, () -> backend().rawEvents().append(scope, event));
  }

  @Test
  default void an_event_is_kept_as_it_came_however_it_was_handled() {
    Line line = given().line();
    for (Handling handling : Handling.values()) {
      RawEvent event = event(line, handling);
      append(line.scope(), event);
      assertThat(kept(line.scope(), line)).contains(event);
    }
  }

  @Test
  default void an_event_that_comes_twice_is_kept_twice() {
    Line line = given().line();
    append(line.scope(), event(line, Handling.APPLIED));
    append(line.scope(), event(line, Handling.APPLIED));
    assertThat(kept(line.scope(), line)).hasSize(2);
  }

  @Test
  default void an_event_cannot_be_kept_outside_of_a_transaction() {
    Line line = given().line();
    assertMisuse(() -> backend().rawEvents().append(line.scope(), event(line, Handling.APPLIED)));
    assertThat(kept(line.scope(), line)).isEmpty();
  }

  @Test
  default void another_tenant_does_not_see_the_event() {
    Line line = given().line();
    append(line.scope(), event(line, Handling.APPLIED));
    assertThat(kept(given().home().scope(), line)).isEmpty();
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Line line = given().line();
    rolledBack(
        line.scope(),
        () -> backend().rawEvents().append(line.scope(), event(line, Handling.FAILED)));
    assertThat(kept(line.scope(), line)).isEmpty();
  }
}
