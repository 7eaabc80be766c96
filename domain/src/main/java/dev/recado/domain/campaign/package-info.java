/** One text to many people, at the pace of a connection. */
@NullMarked
package dev.recado.domain.campaign;

import org.jspecify.annotations.NullMarked;
