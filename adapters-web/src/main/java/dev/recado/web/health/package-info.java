/** Is the process alive? */
@NullMarked
package dev.recado.web.health;

import org.jspecify.annotations.NullMarked;
