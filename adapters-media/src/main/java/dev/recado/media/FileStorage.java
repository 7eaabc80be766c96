package dev.recado.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.domain.media.MediaId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Files in a directory, by tenant and id: no name that anybody gave is ever part of a path. A file
 * appears under its id when all of it is on the disk.
 */
public final class FileStorage implements MediaStorage {
  private final Path root;

  /**
   * @param root made if it is not there; to be readable for nobody else
   */
  public FileStorage(Path root) {
    this.root = root;
  }

  private Path file(TenantScope scope, MediaId media) {
    String id = media.toString();
    String shelf = id.substring(id.length() - 2);
    return root.resolve(scope.tenant().toString()).resolve(shelf).resolve(id);
  }

  @Override
  public void keep(TenantScope scope, MediaId media, byte[] bytes) {
    Path file = file(scope, media);
    try {
      Path folder = Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(folder, media.toString(), ".part");
      try {
        write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException failure) {
      throw StorageFailure.of(failure);
    }
  }

  private static void write(Path part, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  @Override
  public Optional<InputStream> open(TenantScope scope, MediaId media, Span span) {
    try {
      FileChannel channel = FileChannel.open(file(scope, media), StandardOpenOption.READ);
      channel.position(Math.min(span.from(), channel.size()));
      return Optional.of(new LimitedStream(Channels.newInputStream(channel), span.length()));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException failure) {
      throw StorageFailure.of(failure);
    }
  }

  @Override
  public void remove(TenantScope scope, MediaId media) {
    try {
      Files.deleteIfExists(file(scope, media));
    } catch (IOException failure) {
      throw StorageFailure.of(failure);
    }
  }
}
