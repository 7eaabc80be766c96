/** Maintenance jobs in PostgreSQL. */
@NullMarked
package dev.recado.persistence.jobs;

import org.jspecify.annotations.NullMarked;
