/** What administrators did: acts that are written down for good. */
@NullMarked
package dev.recado.domain.audit;

import org.jspecify.annotations.NullMarked;
