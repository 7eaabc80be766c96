package dev.recado.evolution.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Objects;

/** Bytes as base64, piece by piece: a file is never in memory as a whole. */
final class Base64Stream extends InputStream {
  /** Of three bytes come four letters, without a rest in between. */
  private static final int PIECE = 3 * 8192;

  private final InputStream bytes;
  private byte[] letters = new byte[0];
  private int at;

  Base64Stream(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    return filled() ? letters[at++] : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!filled()) {
      return -1;
    }
    int count = Math.min(length, letters.length - at);
    System.arraycopy(letters, at, target, offset, count);
    at += count;
    return count;
  }

  private boolean filled() throws IOException {
    if (at == letters.length) {
      letters = Base64.getEncoder().encode(bytes.readNBytes(PIECE));
      at = 0;
    }
    return letters.length > 0;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
