/** How this process does: whether its loops get on, whether it is on its way out. */
@NullMarked
package dev.recado.application.running;

import org.jspecify.annotations.NullMarked;
