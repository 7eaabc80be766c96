package dev.recado.application.operations;

/** A round of a job was done to its end, but not all of its pieces ended well. */
public final class PiecesFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int pieces;
  private final int failed;

  PiecesFailed(int pieces, int failed) {
    super(failed + " of " + pieces + " failed");
    this.pieces = pieces;
    this.failed = failed;
  }

  /** How many ended well. */
  public int done() {
    return pieces - failed;
  }
}
