/** Whether a release is complete and safe before customers meet it. */
@NullMarked
package dev.recado.application.release;

import org.jspecify.annotations.NullMarked;
