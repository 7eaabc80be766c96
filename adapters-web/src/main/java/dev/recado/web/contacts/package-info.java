/** The address book. */
@NullMarked
package dev.recado.web.contacts;

import org.jspecify.annotations.NullMarked;
