/** People, and the addresses by which WhatsApp knows them. */
@NullMarked
package dev.recado.domain.contact;

import org.jspecify.annotations.NullMarked;
