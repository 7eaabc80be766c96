package dev.recado.launcher.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies below a folder that others change meanwhile. */
final class Tree extends SimpleFileVisitor<Path> {
  private final Path root;
  private final List<Path> found = new ArrayList<>();

  private Tree(Path root) {
    this.root = root;
  }

  /** Folders before what is in them, relative to the root, without the root itself. */
  static List<Path> below(Path root) throws IOException {
    Tree tree = new Tree(root);
    Files.walkFileTree(root, tree);
    return tree.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (!folder.equals(root)) {
      found.add(root.relativize(folder));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    found.add(root.relativize(file));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
    if (why instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw why;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why)
      throws IOException {
    return why == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, why);
  }
}
