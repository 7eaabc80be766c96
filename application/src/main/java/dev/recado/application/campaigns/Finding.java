package dev.recado.application.campaigns;

/**
 * Something to know about a campaign before it starts.
 *
 * @param code stable name in snake_case
 * @param detail what it is and what to do, for people to read
 */
public record Finding(String code, String detail) {}
