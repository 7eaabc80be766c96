/** Maintenance jobs, for the platform's own administrators. */
@NullMarked
package dev.recado.web.jobs;

import org.jspecify.annotations.NullMarked;
