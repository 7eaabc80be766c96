package dev.recado.ui.conversations;

import java.util.List;
import java.util.Optional;

/**
 * One line of a thread: a message or a note.
 *
 * @param day on which it was written, for the line between days
 * @param time such as 14:05
 * @param by who wrote it, where it is not plain from the side it stands on
 * @param edits what it said before
 */
public record Entry(
    Kind kind,
    String id,
    String day,
    String time,
    Optional<String> by,
    String text,
    Optional<Attachment> attachment,
    List<String> lines,
    List<String> reactions,
    List<String> edits,
    Optional<String> answers,
    Optional<Tick> tick) {
  /** On which side it stands and in which colour. */
  public enum Kind {
    THEIRS,
    OURS,
    NOTE,
    DELETED_THEIRS,
    DELETED_OURS;

    public boolean ours() {
      return switch (this) {
        case OURS, DELETED_OURS -> true;
        case THEIRS, NOTE, DELETED_THEIRS -> false;
      };
    }

    public boolean deleted() {
      return switch (this) {
        case DELETED_OURS, DELETED_THEIRS -> true;
        case OURS, THEIRS, NOTE -> false;
      };
    }
  }

  /**
   * A file.
   *
   * @param form {@code image}, {@code video}, {@code audio} or {@code file}
   * @param path empty while it is not known whose file it is
   */
  public record Attachment(String form, String name, Optional<String> path) {}

  /**
   * How far a message of ours has come.
   *
   * @param state as the API calls it
   * @param reason why it waits, failed or is uncertain
   */
  public record Tick(String state, String icon, String title, Optional<String> reason) {
    public boolean waiting() {
      return state.equals("queued");
    }

    public boolean failed() {
      return state.equals("failed");
    }

    public boolean uncertain() {
      return state.equals("uncertain");
    }
  }
}
