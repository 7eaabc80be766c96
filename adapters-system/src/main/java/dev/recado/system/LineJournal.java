package dev.recado.system;

import dev.recado.application.operations.port.Journal;
import dev.recado.domain.tenant.TenantId;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes Recado's log, one line per event: time, level, request, tenant, text (api.md §4). It is
 * the only writer of these lines, so nothing gets out unmasked.
 */
public final class LineJournal implements Journal {
  private static final String NONE = "-";

  private final LogWriter writer;
  private final Masking masking;
  private final CurrentRequest request;
  private final InstantSource clock;
  private final Consumer<Throwable> traces;

  /**
   * @param traces takes a masked copy of every throwable passed at level ERROR; stack traces do not
   *     fit on a line
   */
  public LineJournal(
      LogWriter writer,
      Masking masking,
      CurrentRequest request,
      InstantSource clock,
      Consumer<Throwable> traces) {
    this.writer = writer;
    this.masking = masking;
    this.request = request;
    this.clock = clock;
    this.traces = traces;
  }

  @Override
  public void write(Level level, Optional<TenantId> tenant, String pattern, Object... arguments) {
    if (writer.takes(level)) {
      writer.write(line(level, tenant, LineText.of(pattern, arguments)));
      trace(level, arguments);
    }
  }

  private LogLine line(Level level, Optional<TenantId> tenant, String text) {
    return new LogLine(
        clock.instant(),
        level,
        request.get().map(RequestId::letters).orElse(NONE),
        tenant.map(id -> Letters.of(id.value())).orElse(NONE),
        masking.clean(text));
  }

  private void trace(Level level, Object... arguments) {
    if (level == Level.ERROR) {
      Arrays.stream(arguments)
          .filter(Throwable.class::isInstance)
          .map(Throwable.class::cast)
          .forEach(thrown -> traces.accept(MaskedTrace.of(thrown, masking)));
    }
  }
}
