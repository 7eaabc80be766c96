/** One text to many people. */
@NullMarked
package dev.recado.application.campaigns;

import org.jspecify.annotations.NullMarked;
