/** Where events and conversations are kept, and how an event's body is read. */
@NullMarked
package dev.recado.application.inbox.port;

import org.jspecify.annotations.NullMarked;
