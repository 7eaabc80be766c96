package dev.recado.launcher.smoke;

import java.util.function.Supplier;

/**
 * One of the eight.
 *
 * @param name what is checked
 * @param deed does it and says what was seen; an {@link AssertionError} says what was wrong
 */
record SmokeStep(String name, Supplier<String> deed) {}
