/** Kill switches, kept in PostgreSQL. */
/** What every use case leans on, in PostgreSQL. */
@NullMarked
package dev.recado.persistence.operations;

import org.jspecify.annotations.NullMarked;
