/** The sending queues of the connections. */
@NullMarked
package dev.recado.ui.lanes;

import org.jspecify.annotations.NullMarked;
