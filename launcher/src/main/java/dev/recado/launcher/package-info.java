/** What {@code ./recado} does: PostgreSQL, migration, simulator and Open Liberty as one program. */
@NullMarked
package dev.recado.launcher;

import org.jspecify.annotations.NullMarked;
