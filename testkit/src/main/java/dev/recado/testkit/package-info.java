/**
 * What an adapter author needs: contracts, the world they happen in, and memory to compare with.
 */
@NullMarked
package dev.recado.testkit;

import org.jspecify.annotations.NullMarked;
