/** The tenant's address book. */
@NullMarked
package dev.recado.application.contacts;

import org.jspecify.annotations.NullMarked;
