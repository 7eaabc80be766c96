/** The reader's own: how he reads, his password, where he is signed in. */
@NullMarked
package dev.recado.ui.account;

import org.jspecify.annotations.NullMarked;
