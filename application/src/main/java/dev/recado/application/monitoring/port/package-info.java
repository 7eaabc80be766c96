/** What monitoring needs from outside. */
@NullMarked
package dev.recado.application.monitoring.port;

import org.jspecify.annotations.NullMarked;
