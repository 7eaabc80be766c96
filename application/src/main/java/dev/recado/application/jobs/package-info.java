/** Maintenance by schedule: the registry, its runs, what operators do about them. */
@NullMarked
package dev.recado.application.jobs;

import org.jspecify.annotations.NullMarked;
