/** One text to many people: who gets it, when it starts, and when it stops by itself. */
@NullMarked
package dev.recado.application.campaigns;

import org.jspecify.annotations.NullMarked;
