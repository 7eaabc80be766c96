/** Flags: their contract, and in memory. */
@NullMarked
package dev.recado.testkit.flags;

import org.jspecify.annotations.NullMarked;
