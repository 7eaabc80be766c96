/** Monitoring on PostgreSQL. */
@NullMarked
package dev.recado.persistence.monitoring;

import org.jspecify.annotations.NullMarked;
