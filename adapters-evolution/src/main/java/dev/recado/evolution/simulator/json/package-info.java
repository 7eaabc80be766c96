/** JSON trees of the simulator: building, parsing and tolerant reading. */
@NullMarked
package dev.recado.evolution.simulator.json;

import org.jspecify.annotations.NullMarked;
