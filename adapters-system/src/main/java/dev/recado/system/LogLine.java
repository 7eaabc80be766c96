package dev.recado.system;

import dev.recado.application.operations.port.Journal.Level;
import java.time.Instant;

/**
 * One event of the log, everything in it already masked.
 *
 * @param request the request's letters or {@code -}
 * @param tenant the tenant's id in letters or {@code -}
 */
record LogLine(Instant time, Level level, String request, String tenant, String text) {}
