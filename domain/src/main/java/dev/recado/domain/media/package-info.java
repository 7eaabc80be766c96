/** Files of messages: what they are, how they stand and how they may be shown. */
@NullMarked
package dev.recado.domain.media;

import org.jspecify.annotations.NullMarked;
