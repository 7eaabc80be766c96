/** What jobs need from outside. */
@NullMarked
package dev.recado.application.jobs.port;

import org.jspecify.annotations.NullMarked;
