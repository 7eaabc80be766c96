/** Tables of people that a form brings along, as a file or as text. */
@NullMarked
package dev.recado.ui.tables;

import org.jspecify.annotations.NullMarked;
