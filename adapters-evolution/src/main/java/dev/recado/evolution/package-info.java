/** Evolution API: the client, the reader of its webhooks and the simulator. */
@NullMarked
package dev.recado.evolution;

import org.jspecify.annotations.NullMarked;
