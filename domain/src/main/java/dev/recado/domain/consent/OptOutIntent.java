package dev.recado.domain.consent;

/** What a person wants who wrote nothing but one of the tenant's phrases. */
public sealed interface OptOutIntent {
  /** The tenant's phrase, as the tenant wrote it. */
  String phrase();

  /** To hear no more. */
  record Stop(String phrase) implements OptOutIntent {}

  /** To hear again. */
  record Resume(String phrase) implements OptOutIntent {}
}
