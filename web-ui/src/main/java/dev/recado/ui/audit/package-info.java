/** What administrators did. */
@NullMarked
package dev.recado.ui.audit;

import org.jspecify.annotations.NullMarked;
