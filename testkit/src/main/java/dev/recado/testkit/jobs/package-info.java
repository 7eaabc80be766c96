/** Contracts and in-memory adapters of jobs. */
@NullMarked
package dev.recado.testkit.jobs;

import org.jspecify.annotations.NullMarked;
