package dev.recado.system;

import dev.recado.testkit.health.DataDiskContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderDiskTest implements DataDiskContract {
  @TempDir private Path folder;

  @Override
  public FolderDisk readable() {
    return new FolderDisk(folder);
  }

  @Override
  public FolderDisk unreadable() {
    return new FolderDisk(folder.resolve("gone"));
  }
}
