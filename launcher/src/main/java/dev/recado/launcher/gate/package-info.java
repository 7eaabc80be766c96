/** {@code ./recado gate}: everything that can be known before customers meet a release. */
@NullMarked
package dev.recado.launcher.gate;

import org.jspecify.annotations.NullMarked;
