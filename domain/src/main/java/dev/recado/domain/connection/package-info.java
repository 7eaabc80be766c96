/** One number of one unit on one provider, and the states it goes through. */
@NullMarked
package dev.recado.domain.connection;

import org.jspecify.annotations.NullMarked;
