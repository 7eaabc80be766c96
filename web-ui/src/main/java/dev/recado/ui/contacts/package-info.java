/** Contacts: searched, taken in, shown with all that is known of a person. */
@NullMarked
package dev.recado.ui.contacts;

import org.jspecify.annotations.NullMarked;
