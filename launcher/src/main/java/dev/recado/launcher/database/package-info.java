/** PostgreSQL before the server meets it: embedded or external, roles, migration. */
@NullMarked
package dev.recado.launcher.database;

import org.jspecify.annotations.NullMarked;
