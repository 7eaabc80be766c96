/** Sending, kept in PostgreSQL: messages, their lanes, the ledger of attempts, investigations. */
@NullMarked
package dev.recado.persistence.messaging;

import org.jspecify.annotations.NullMarked;
