package dev.recado.launcher.backup;

import dev.recado.launcher.PrivateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A compressed archive that is being written; only its owner may read it, for it holds secrets. */
final class BackupFile implements AutoCloseable {
  private static final int PIECE = 64 * 1024;

  private final TarArchiveOutputStream out;

  BackupFile(Path file) throws IOException {
    PrivateFiles.create(file);
    out =
        new TarArchiveOutputStream(
            new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), PIECE),
            StandardCharsets.UTF_8.name());
    out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  void folder(String name) throws IOException {
    out.putArchiveEntry(new TarArchiveEntry(name + "/"));
    out.closeArchiveEntry();
  }

  void text(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    begin(name, bytes.length);
    out.write(bytes);
    out.closeArchiveEntry();
  }

  /**
   * Takes the file as long as it is now, whatever becomes of it meanwhile: what a running database
   * changes after that, its log repeats. A file that is gone is left out for the same reason.
   */
  void file(String name, Path source) throws IOException {
    try (InputStream content = Files.newInputStream(source)) {
      long size = Files.size(source);
      begin(name, size);
      copy(content, size);
      out.closeArchiveEntry();
    } catch (NoSuchFileException gone) {
      // Dropped between being listed and being opened.
      return;
    }
  }

  private void begin(String name, long size) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(size);
    out.putArchiveEntry(entry);
  }

  private void copy(InputStream content, long size) throws IOException {
    byte[] piece = new byte[PIECE];
    long left = size;
    while (left > 0) {
      int wanted = (int) Math.min(left, PIECE);
      int read = content.readNBytes(piece, 0, wanted);
      Arrays.fill(piece, read, wanted, (byte) 0);
      out.write(piece, 0, wanted);
      left -= wanted;
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
