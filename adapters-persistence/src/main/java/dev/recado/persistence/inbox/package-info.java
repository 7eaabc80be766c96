/** Receiving and reading on PostgreSQL. */
@NullMarked
package dev.recado.persistence.inbox;

import org.jspecify.annotations.NullMarked;
