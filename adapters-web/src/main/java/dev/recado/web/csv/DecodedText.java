package dev.recado.web.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Optional;

/**
 * The text of a file whose encoding nobody has to know. ASCII is the same in UTF-8 and in the
 * western encodings, so the first bytes beyond it decide: what is not UTF-8 there is western. From
 * then on a byte that does not fit is an error, and so is a NUL, which no text has.
 */
final class DecodedText extends Reader {
  private static final int BUFFER = 8192;

  private final InputStream source;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private Encoding encoding;
  private CharsetDecoder decoder;
  private boolean beyondAscii;
  private boolean ended;
  private long line = 1;

  /**
   * @param named the encoding, where the caller named one; a mark in the file knows better
   */
  DecodedText(InputStream source, Optional<Encoding> named) throws IOException {
    this.source = source;
    fill();
    encoding = Encoding.of(bytes, named);
    bytes.position(bytes.position() + encoding.mark());
    decoder = encoding.decoder();
  }

  /** The encoding, as far as what was read tells. */
  String encoding() {
    return encoding.charset().name();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(target, offset, length);
    while (chars.position() == offset) {
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      step(chars, offset);
    }
    int read = chars.position() - offset;
    check(target, offset, read);
    return read;
  }

  private void step(CharBuffer chars, int offset) throws IOException {
    if (!ended && bytes.remaining() < BUFFER / 2) {
      fill();
    }
    CoderResult result = decoder.decode(bytes, chars, ended);
    beyondAscii |= beyondAscii(chars, offset);
    if (result.isError() && chars.position() == offset) {
      turnWestern();
    }
  }

  private static boolean beyondAscii(CharBuffer chars, int offset) {
    for (int at = offset; at < chars.position(); at++) {
      if (chars.array()[at] > 0x7F) {
        return true;
      }
    }
    return false;
  }

  private void turnWestern() throws UnreadableFile {
    if (encoding.certain() || beyondAscii) {
      throw new UnreadableFile(
          line,
          "undecodable_text",
          "there are bytes that are not " + encoding() + ". Save the file as CSV in UTF-8.");
    }
    encoding = Encoding.WESTERN;
    decoder = encoding.decoder();
    beyondAscii = true;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = source.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read >= 0) {
      bytes.position(bytes.position() + read);
    }
    ended = read < 0;
    bytes.flip();
  }

  private void check(char[] target, int offset, int length) throws UnreadableFile {
    for (int at = offset; at < offset + length; at++) {
      if (target[at] == '\n') {
        line++;
      } else if (target[at] == 0) {
        throw new UnreadableFile(
            line,
            "not_csv",
            "this is no text but a spreadsheet or another binary file. Save it as CSV in UTF-8.");
      }
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
