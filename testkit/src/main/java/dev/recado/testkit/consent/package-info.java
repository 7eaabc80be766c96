/** Opt-outs in memory, and what every store of them promises. */
@NullMarked
package dev.recado.testkit.consent;

import org.jspecify.annotations.NullMarked;
