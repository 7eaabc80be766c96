/** What readiness is asked of. */
@NullMarked
package dev.recado.application.running.port;

import org.jspecify.annotations.NullMarked;
