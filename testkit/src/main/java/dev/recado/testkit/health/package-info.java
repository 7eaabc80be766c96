/** Contracts and in-memory adapters of what the health checks ask. */
@NullMarked
package dev.recado.testkit.health;

import org.jspecify.annotations.NullMarked;
