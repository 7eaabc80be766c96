/** What the health checks ask. */
@NullMarked
package dev.recado.application.health.port;

import org.jspecify.annotations.NullMarked;
