/** Contracts of the inbox ports and the adapters that keep them in memory. */
@NullMarked
package dev.recado.testkit.inbox;

import org.jspecify.annotations.NullMarked;
