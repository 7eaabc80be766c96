/** What must hold in the database at every instant, asked by SQL. */
@NullMarked
package dev.recado.launcher.invariants;

import org.jspecify.annotations.NullMarked;
