/** The endpoints of Evolution API 2.3.6 with their status codes, body shapes and oddities. */
@NullMarked
package dev.recado.evolution.simulator.wire;

import org.jspecify.annotations.NullMarked;
