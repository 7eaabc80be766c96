/** Features that are switched while everything runs. */
@NullMarked
package dev.recado.web.flags;

import org.jspecify.annotations.NullMarked;
