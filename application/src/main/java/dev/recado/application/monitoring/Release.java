package dev.recado.application.monitoring;

/**
 * What is running.
 *
 * @param name of the build: version and, where known, the commit
 */
public record Release(String name) {}
