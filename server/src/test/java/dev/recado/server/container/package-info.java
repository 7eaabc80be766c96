/** What only the application server itself can prove. */
@NullMarked
package dev.recado.server.container;

import org.jspecify.annotations.NullMarked;
