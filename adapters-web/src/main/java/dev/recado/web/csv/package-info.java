/** Reading and writing tables as CSV. */
@NullMarked
package dev.recado.web.csv;

import org.jspecify.annotations.NullMarked;
