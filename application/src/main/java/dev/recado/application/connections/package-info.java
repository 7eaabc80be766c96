/** Pairing a unit's number, watching over it and setting it free. */
@NullMarked
package dev.recado.application.connections;

import org.jspecify.annotations.NullMarked;
