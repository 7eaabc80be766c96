/** Where opt-outs and the words that cause them are kept. */
@NullMarked
package dev.recado.application.consent.port;

import org.jspecify.annotations.NullMarked;
