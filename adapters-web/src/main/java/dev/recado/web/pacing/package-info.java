/** How fast connections may send. */
@NullMarked
package dev.recado.web.pacing;

import org.jspecify.annotations.NullMarked;
