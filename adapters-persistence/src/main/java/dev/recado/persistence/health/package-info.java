/** What PostgreSQL knows of the schema, its markers and its clock. */
@NullMarked
package dev.recado.persistence.health;

import org.jspecify.annotations.NullMarked;
