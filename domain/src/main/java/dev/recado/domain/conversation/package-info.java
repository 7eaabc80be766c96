/** What a unit and one contact (or group) say to each other. */
@NullMarked
package dev.recado.domain.conversation;

import org.jspecify.annotations.NullMarked;
