/** Monitoramento: what was not delivered, what the gateway sent, what it did not. */
@NullMarked
package dev.recado.ui.monitoring;

import org.jspecify.annotations.NullMarked;
