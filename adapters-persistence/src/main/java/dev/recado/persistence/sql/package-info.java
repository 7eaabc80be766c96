/** How the adapters talk to PostgreSQL. */
@NullMarked
package dev.recado.persistence.sql;

import org.jspecify.annotations.NullMarked;
