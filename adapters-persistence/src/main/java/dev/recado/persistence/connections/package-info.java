/** Connections and the instances they left behind on PostgreSQL. */
@NullMarked
package dev.recado.persistence.connections;

import org.jspecify.annotations.NullMarked;
