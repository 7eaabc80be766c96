/** What every use case leans on, and what operators ask of the running system. */
@NullMarked
package dev.recado.application.operations;

import org.jspecify.annotations.NullMarked;
