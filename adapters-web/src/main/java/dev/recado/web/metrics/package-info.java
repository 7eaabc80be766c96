/** Counters for Prometheus. */
@NullMarked
package dev.recado.web.metrics;

import org.jspecify.annotations.NullMarked;
