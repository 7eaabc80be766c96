package dev.recado.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the files as the programs do that they are for. */
final class DeployFiles {
  static final Path ROOT = Path.of("..");

  private DeployFiles() {}

  static String text(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }

  /** Every document of the file. */
  static List<Map<String, Object>> yaml(String path) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Iterable<Object> documents = new Yaml(new SafeConstructor(options)).loadAll(text(path));
    return StreamSupport.stream(documents.spliterator(), false).map(DeployFiles::map).toList();
  }

  /** What lies at the path of names and of positions in lists; fails where there is nothing. */
  static Object at(Object node, Object... path) {
    Object here = node;
    for (Object step : path) {
      Object next =
          step instanceof Integer position ? ((List<?>) here).get(position) : map(here).get(step);
      if (next == null) {
        throw new AssertionError("nothing at " + Arrays.toString(path) + " of " + node);
      }
      here = next;
    }
    return here;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }
}
