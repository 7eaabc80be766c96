/** What is handed on when somebody else has to look: figures and the end of the log, masked. */
@NullMarked
package dev.recado.launcher.report;

import org.jspecify.annotations.NullMarked;
