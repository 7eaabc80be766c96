/** What the gateway reports becomes conversations, and people read them. */
@NullMarked
package dev.recado.application.inbox;

import org.jspecify.annotations.NullMarked;
