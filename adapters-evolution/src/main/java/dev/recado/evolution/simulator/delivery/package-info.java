/** Webhook deliveries: the envelope, the retry loop and the disorder injected on request. */
@NullMarked
package dev.recado.evolution.simulator.delivery;

import org.jspecify.annotations.NullMarked;
