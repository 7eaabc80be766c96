/** Tolerant reading of what the gateway writes, for the client and the webhook reader. */
@NullMarked
package dev.recado.evolution.wire;

import org.jspecify.annotations.NullMarked;
