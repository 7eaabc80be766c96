/** What administrators did, for those who answer for it. */
@NullMarked
package dev.recado.application.audit;

import org.jspecify.annotations.NullMarked;
