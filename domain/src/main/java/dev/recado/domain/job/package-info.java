/** Work that is done by schedule: when, how late, with what end. */
@NullMarked
package dev.recado.domain.job;

import org.jspecify.annotations.NullMarked;
