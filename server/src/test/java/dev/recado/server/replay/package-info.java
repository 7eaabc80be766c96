/** The gateway's recorded bodies, taken in by the use cases over each store, in any order. */
@NullMarked
package dev.recado.server.replay;

import org.jspecify.annotations.NullMarked;
