/** The small technology adapters: ids, secrets, passwords, tokens, phone numbers, the journal. */
@NullMarked
package dev.recado.system;

import org.jspecify.annotations.NullMarked;
