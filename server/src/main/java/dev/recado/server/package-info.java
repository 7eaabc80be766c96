/** The composition root: which adapter stands behind which port, and what runs by itself. */
@NullMarked
package dev.recado.server;

import org.jspecify.annotations.NullMarked;
