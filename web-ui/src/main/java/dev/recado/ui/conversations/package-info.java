/** The shared inbox. */
@NullMarked
package dev.recado.ui.conversations;

import org.jspecify.annotations.NullMarked;
