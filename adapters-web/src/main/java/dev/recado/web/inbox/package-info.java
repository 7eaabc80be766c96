/** Conversations. */
@NullMarked
package dev.recado.web.inbox;

import org.jspecify.annotations.NullMarked;
