/** What the platform does by schedule. */
@NullMarked
package dev.recado.ui.jobs;

import org.jspecify.annotations.NullMarked;
