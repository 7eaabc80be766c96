/** Traces of messages by OpenTelemetry. */
@NullMarked
package dev.recado.system.tracing;

import org.jspecify.annotations.NullMarked;
