/** What the release gate asks of the running program. */
@NullMarked
package dev.recado.application.release.port;

import org.jspecify.annotations.NullMarked;
