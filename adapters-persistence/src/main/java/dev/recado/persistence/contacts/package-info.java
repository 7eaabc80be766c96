/** The address book on PostgreSQL. */
@NullMarked
package dev.recado.persistence.contacts;

import org.jspecify.annotations.NullMarked;
