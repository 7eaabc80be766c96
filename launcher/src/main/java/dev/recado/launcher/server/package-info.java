/** Open Liberty as a child process: its folder, its environment, its life. */
@NullMarked
package dev.recado.launcher.server;

import org.jspecify.annotations.NullMarked;
