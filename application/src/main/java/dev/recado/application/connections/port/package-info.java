/** Where connections are kept, and the gateway they live at. */
@NullMarked
package dev.recado.application.connections.port;

import org.jspecify.annotations.NullMarked;
