/** What administrators did. */
@NullMarked
package dev.recado.web.audit;

import org.jspecify.annotations.NullMarked;
