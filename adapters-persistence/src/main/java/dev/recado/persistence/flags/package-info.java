/** Flags in PostgreSQL. */
@NullMarked
package dev.recado.persistence.flags;

import org.jspecify.annotations.NullMarked;
