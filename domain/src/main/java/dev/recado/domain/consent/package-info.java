/** Who does not want to be written to, and how people say so. */
@NullMarked
package dev.recado.domain.consent;

import org.jspecify.annotations.NullMarked;
