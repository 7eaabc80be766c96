/** The first page: what today is like and what to do next. */
@NullMarked
package dev.recado.ui.home;

import org.jspecify.annotations.NullMarked;
