/** Pairing a unit and its webhooks. */
@NullMarked
package dev.recado.web.connections;

import org.jspecify.annotations.NullMarked;
