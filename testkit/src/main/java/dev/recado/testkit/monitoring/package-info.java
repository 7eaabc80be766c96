/** Monitoring in memory, and what its ports promise. */
@NullMarked
package dev.recado.testkit.monitoring;

import org.jspecify.annotations.NullMarked;
