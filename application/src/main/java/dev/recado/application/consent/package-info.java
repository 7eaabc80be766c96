/** Who asked not to be written to: heard, kept with its evidence, answered, taken back. */
@NullMarked
package dev.recado.application.consent;

import org.jspecify.annotations.NullMarked;
