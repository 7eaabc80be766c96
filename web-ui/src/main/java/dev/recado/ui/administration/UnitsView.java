package dev.recado.ui.administration;

import java.util.List;

/**
 * The units, and a form for another.
 *
 * @param name what the form says
 */
public record UnitsView(List<UnitView> units, String name, String slug) {}
