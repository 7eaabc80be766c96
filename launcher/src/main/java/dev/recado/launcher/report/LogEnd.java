package dev.recado.launcher.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** The last lines of a log, however long it is. */
public final class LogEnd {
  /** More than enough for 50 lines of at most 2,000 characters. */
  private static final int TAIL = 512 * 1024;

  private LogEnd() {}

  /** Of a file; a line that its tail begins in the middle of is left out. */
  public static List<String> of(Path file, int lines) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long begin = Math.max(0, channel.size() - TAIL);
      channel.position(begin);
      ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - begin));
      while (tail.hasRemaining() && channel.read(tail) >= 0) {
        // Until the end, or as far as there is anything.
      }
      String text = new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8);
      List<String> all = text.lines().skip(begin > 0 ? 1 : 0).toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    }
  }

  /** Of what is piped in. */
  public static List<String> of(InputStream stream, int lines) throws IOException {
    ArrayDeque<String> last = new ArrayDeque<>();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      last.add(line);
      if (last.size() > lines) {
        last.remove();
      }
    }
    return List.copyOf(last);
  }
}
