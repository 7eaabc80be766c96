/** Why Recado says no: few categories, named reasons beside the rule that gives them. */
@NullMarked
package dev.recado.domain.refusal;

import org.jspecify.annotations.NullMarked;
