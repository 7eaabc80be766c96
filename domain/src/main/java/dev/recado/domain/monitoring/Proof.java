package dev.recado.domain.monitoring;

/**
 * What must have been seen before anybody says GO, and what must never be seen.
 *
 * @param inbound a message came in since the release began
 * @param outbound one went out
 * @param scan a code was scanned and the connection became connected
 * @param breaches rows of another tenant that the isolation probe could read
 * @param scansWithoutEffect connections that the gateway says are open and that do not show it
 * @param requests answered within the time that is judged
 * @param minutesOf5xx minutes in a row, up to now, each with an answer of 500 or above
 */
public record Proof(
    boolean inbound,
    boolean outbound,
    boolean scan,
    long breaches,
    long scansWithoutEffect,
    long requests,
    int minutesOf5xx) {}
