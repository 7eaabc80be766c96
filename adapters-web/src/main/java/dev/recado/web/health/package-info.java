/** Is the process alive, and does it do its work? */
@NullMarked
package dev.recado.web.health;

import org.jspecify.annotations.NullMarked;
