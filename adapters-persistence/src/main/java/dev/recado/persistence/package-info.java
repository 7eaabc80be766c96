/** Recado's ports on PostgreSQL, in plain SQL. */
@NullMarked
package dev.recado.persistence;

import org.jspecify.annotations.NullMarked;
