/** What the simulated WhatsApp gateway knows and does, without any HTTP. */
@NullMarked
package dev.recado.evolution.simulator.model;

import org.jspecify.annotations.NullMarked;
