/** Servers are killed while they send, and nobody may notice. */
@NullMarked
package dev.recado.launcher.crash;

import org.jspecify.annotations.NullMarked;
