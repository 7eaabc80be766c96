import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or applies google-java-format to every Java source below a folder. It runs as a process of
 * its own because the formatter borrows the compiler of the JDK it runs on, and Maven's may be too
 * old to read this code.
 *
 * <p>Arguments: {@code check} or {@code apply}, then the folder.
 */
final class Format {
  private Format() {}

  public static void main(String[] arguments) throws IOException {
    boolean apply = arguments[0].equals("apply");
    Path root = Path.of(arguments[1]).normalize();
    List<Path> different;
    try (Stream<Path> files = Files.walk(root)) {
      different =
          files
              .filter(file -> isSource(root, file))
              .parallel()
              .filter(file -> differs(file, apply))
              .toList();
    }
    different.forEach(
        file -> System.out.println((apply ? "formatted " : "not formatted: ") + file));
    if (!apply && !different.isEmpty()) {
      System.out.println("Run ./recado format");
      System.exit(1);
    }
  }

  private static boolean isSource(Path root, Path file) {
    String path = root.relativize(file).toString();
    return path.endsWith(".java") && !path.contains("target/") && !path.startsWith("data/");
  }

  private static boolean differs(Path file, boolean apply) {
    try {
      String source = Files.readString(file);
      String formatted = new Formatter().formatSourceAndFixImports(source);
      boolean different = !formatted.equals(source);
      if (different && apply) {
        Files.writeString(file, formatted);
      }
      return different;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (FormatterException broken) {
      throw new IllegalStateException(file + ": " + broken.getMessage(), broken);
    }
  }
}
