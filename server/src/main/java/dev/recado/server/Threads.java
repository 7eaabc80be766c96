package dev.recado.server;

import dev.recado.web.http.VirtualThreads;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** Threads that may wait: virtual, known to the container so that transactions work on them. */
@ManagedExecutorDefinition(
    name = "java:app/recado/virtual",
    qualifiers = VirtualThreads.class,
    virtual = true,
    context = "java:app/recado/plain")
@ContextServiceDefinition(
    name = "java:app/recado/plain",
    cleared = ContextServiceDefinition.ALL_REMAINING,
    propagated = ContextServiceDefinition.APPLICATION)
@ApplicationScoped
public class Threads {}
