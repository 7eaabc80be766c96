/** Numbers: how they stand, pairing them and looking after them. */
@NullMarked
package dev.recado.ui.connections;

import org.jspecify.annotations.NullMarked;
