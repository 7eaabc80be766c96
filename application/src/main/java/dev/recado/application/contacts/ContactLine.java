package dev.recado.application.contacts;

import dev.recado.application.tables.LineProblem;
import dev.recado.application.tables.ReadLine;
import dev.recado.domain.contact.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of a table of contacts, understood: what is neither phone nor name nor tags is a field.
 *
 * @param problems of the line itself, of its tags and of its fields
 */
public record ContactLine(
    ReadLine read, Set<Tag> tags, Map<String, String> fields, List<LineProblem> problems) {}
