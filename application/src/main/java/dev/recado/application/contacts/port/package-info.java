/** Where contacts are kept, and how typed phone numbers are read. */
@NullMarked
package dev.recado.application.contacts.port;

import org.jspecify.annotations.NullMarked;
