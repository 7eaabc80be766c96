/**
 * Contracts of the operations ports, with clocks, ids and changes that tests hold in their hands.
 */
@NullMarked
package dev.recado.testkit.operations;

import org.jspecify.annotations.NullMarked;
