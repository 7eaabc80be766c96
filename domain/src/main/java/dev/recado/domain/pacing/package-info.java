/** When a message may leave: pace, window, limits, and the one place that decides. */
@NullMarked
package dev.recado.domain.pacing;

import org.jspecify.annotations.NullMarked;
