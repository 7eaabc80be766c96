package dev.recado.web.json;

import dev.recado.web.problem.PayloadTooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read piece by piece, up to a limit. */
public final class LimitedBody extends FilterInputStream {
  private final int limit;
  private long read;

  /**
   * @param limit in bytes; whoever reads on gets {@link PayloadTooLarge}
   */
  public LimitedBody(InputStream body, int limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int more = super.read(target, offset, length);
    count(Math.max(0, more));
    return more;
  }

  private void count(int more) {
    read += more;
    if (read > limit) {
      throw new PayloadTooLarge(limit);
    }
  }
}
