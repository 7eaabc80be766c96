/** Whether an installation is what this release expects: its schema, its surroundings. */
@NullMarked
package dev.recado.domain.health;

import org.jspecify.annotations.NullMarked;
