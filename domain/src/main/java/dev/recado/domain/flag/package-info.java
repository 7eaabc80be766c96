/** Features that can be switched off while everything runs. */
@NullMarked
package dev.recado.domain.flag;

import org.jspecify.annotations.NullMarked;
