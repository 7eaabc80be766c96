/** Contracts of the messaging ports and the adapters that keep them in memory. */
@NullMarked
package dev.recado.testkit.messaging;

import org.jspecify.annotations.NullMarked;
