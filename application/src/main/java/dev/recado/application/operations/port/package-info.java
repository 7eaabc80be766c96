/** The surroundings of the core: transactions, ids, the journal, counters, wake-ups. */
@NullMarked
package dev.recado.application.operations.port;

import org.jspecify.annotations.NullMarked;
