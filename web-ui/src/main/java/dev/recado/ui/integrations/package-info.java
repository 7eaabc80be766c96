/** What other programs can do with Recado. */
@NullMarked
package dev.recado.ui.integrations;

import org.jspecify.annotations.NullMarked;
