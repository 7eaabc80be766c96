/** Where flags are kept. */
@NullMarked
package dev.recado.application.flags.port;

import org.jspecify.annotations.NullMarked;
