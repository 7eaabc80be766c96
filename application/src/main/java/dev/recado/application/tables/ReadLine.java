package dev.recado.application.tables;

import dev.recado.domain.contact.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a table, understood.
 *
 * @param typed the phone as it stands there
 * @param phone empty when there can be no such number
 */
public record ReadLine(
    long number,
    String typed,
    Optional<PhoneNumber> phone,
    Optional<String> name,
    Map<String, String> variables,
    List<LineProblem> problems) {}
