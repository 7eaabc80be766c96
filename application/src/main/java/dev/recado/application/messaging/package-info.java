/** Sending: accepted once, attempted from the lane, settled from evidence. */
@NullMarked
package dev.recado.application.messaging;

import org.jspecify.annotations.NullMarked;
