/** Reading and writing JSON. */
@NullMarked
package dev.recado.web.json;

import org.jspecify.annotations.NullMarked;
