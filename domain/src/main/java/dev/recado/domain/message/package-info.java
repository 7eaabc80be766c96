/** Messages, their delivery and the attempts to send them. */
@NullMarked
package dev.recado.domain.message;

import org.jspecify.annotations.NullMarked;
