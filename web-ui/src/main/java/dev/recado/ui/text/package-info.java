/** Words, numbers and times in the language and the zone of whoever reads. */
@NullMarked
package dev.recado.ui.text;

import org.jspecify.annotations.NullMarked;
