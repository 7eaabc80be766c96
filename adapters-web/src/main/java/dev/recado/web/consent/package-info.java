/** Opt-outs, and the words that cause them. */
@NullMarked
package dev.recado.web.consent;

import org.jspecify.annotations.NullMarked;
