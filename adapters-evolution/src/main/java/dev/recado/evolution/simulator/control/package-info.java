/** The people's side of the simulator: a JSON API and a page to play the phones and the faults. */
@NullMarked
package dev.recado.evolution.simulator.control;

import org.jspecify.annotations.NullMarked;
