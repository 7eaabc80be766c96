/** What a process of Recado does: its run mode and the loops in it. */
@NullMarked
package dev.recado.domain.running;

import org.jspecify.annotations.NullMarked;
