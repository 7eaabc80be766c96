/** What a simulator remembers over a restart. */
@NullMarked
package dev.recado.evolution.simulator.state;

import org.jspecify.annotations.NullMarked;
