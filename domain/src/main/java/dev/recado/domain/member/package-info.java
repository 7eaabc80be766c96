/** People who sign in, and what they may do. */
@NullMarked
package dev.recado.domain.member;

import org.jspecify.annotations.NullMarked;
