/** Kill switches, kept in PostgreSQL. */
@NullMarked
package dev.recado.persistence.operations;

import org.jspecify.annotations.NullMarked;
