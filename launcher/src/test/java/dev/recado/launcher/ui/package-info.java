/** The pages, seen through a real browser. */
@NullMarked
package dev.recado.launcher.ui;

import org.jspecify.annotations.NullMarked;
