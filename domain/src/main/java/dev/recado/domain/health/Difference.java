package dev.recado.domain.health;

/** In what a schema is not the one that was expected. */
public sealed interface Difference {
  /** What is the matter, for a person who can read SQL. */
  String words();

  /** Whether this release can be expected to fail over it. */
  boolean serious();

  /** What should be there is not. */
  record Missing(SchemaObject expected) implements Difference {
    @Override
    public String words() {
      return expected.title() + " is missing";
    }

    @Override
    public boolean serious() {
      return true;
    }
  }

  /** It is there and something else. */
  record Changed(SchemaObject expected, SchemaObject found) implements Difference {
    @Override
    public String words() {
      return "%s is %s, expected %s"
          .formatted(expected.title(), found.definition(), expected.definition());
    }

    @Override
    public boolean serious() {
      return true;
    }
  }

  /** The same thing has another name: it works, and instructions that name it do not. */
  record Renamed(SchemaObject expected, SchemaObject found) implements Difference {
    @Override
    public String words() {
      return expected.title() + " was renamed to " + found.name();
    }

    @Override
    public boolean serious() {
      return false;
    }
  }

  /** Something this release does not know: of a newer one, or made by hand. */
  record Unknown(SchemaObject found) implements Difference {
    @Override
    public String words() {
      return found.title() + " is not known to this release";
    }

    @Override
    public boolean serious() {
      return false;
    }
  }
}
