/** The files of deploy/ keep to the rules that operators rely on. */
@NullMarked
package dev.recado.launcher.deploy;

import org.jspecify.annotations.NullMarked;
