/** Files: contracts of their ports, and adapters in memory. */
@NullMarked
package dev.recado.testkit.media;

import org.jspecify.annotations.NullMarked;
