/** Sending and reading messages. */
@NullMarked
package dev.recado.web.messaging;

import org.jspecify.annotations.NullMarked;
