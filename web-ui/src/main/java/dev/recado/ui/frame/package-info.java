/** What every page stands in: who looks at it, where he is, and how it is written out. */
@NullMarked
package dev.recado.ui.frame;

import org.jspecify.annotations.NullMarked;
