package dev.recado.application.jobs;

import dev.recado.domain.job.Job;
import java.util.function.IntSupplier;

/**
 * A job and the use case it calls.
 *
 * @param work does one round and returns how much was done
 */
public record Task(Job job, IntSupplier work) {}
