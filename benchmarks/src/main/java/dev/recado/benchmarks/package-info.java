/** Measures what users feel, beside what the machine below would allow in the same minute. */
@NullMarked
package dev.recado.benchmarks;

import org.jspecify.annotations.NullMarked;
