/** Tenants, units, members and their sessions on PostgreSQL. */
@NullMarked
package dev.recado.persistence.access;

import org.jspecify.annotations.NullMarked;
