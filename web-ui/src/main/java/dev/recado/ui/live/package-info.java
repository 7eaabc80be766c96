/** One stream per page that says which of its parts have changed. */
@NullMarked
package dev.recado.ui.live;

import org.jspecify.annotations.NullMarked;
