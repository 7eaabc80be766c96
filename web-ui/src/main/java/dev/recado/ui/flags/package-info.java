/** Features that are switched while everything runs. */
@NullMarked
package dev.recado.ui.flags;

import org.jspecify.annotations.NullMarked;
