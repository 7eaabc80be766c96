package dev.recado.application.operations;

import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.RequestNames;

/** What is written down: the log that operators read, and for good what administrators did. */
public record Books(Journal journal, AuditLog audit, RequestNames requests) {}
