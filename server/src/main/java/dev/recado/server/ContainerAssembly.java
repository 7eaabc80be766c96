package dev.recado.server;

import dev.recado.application.release.port.Assembly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The program as the container put it together: what is asked for is what everybody gets. */
@ApplicationScoped
public class ContainerAssembly implements Assembly {
  private static final String CORE = "dev.recado.application.";
  private static final String PORT = ".port";

  @Inject BeanManager manager;

  @Override
  public List<Part> useCases() {
    return parts(ContainerAssembly::useCase).map(this::wired).toList();
  }

  @Override
  public List<Part> ports() {
    return parts(ContainerAssembly::port).map(this::answered).toList();
  }

  /** A bean and the type under which the core asks for it. */
  private record Piece(Bean<?> bean, Class<?> type) {}

  private Stream<Piece> parts(Predicate<Class<?>> wanted) {
    return manager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .flatMap(
            bean ->
                bean.getTypes().stream()
                    .flatMap(ContainerAssembly::types)
                    .filter(wanted)
                    .map(type -> new Piece(bean, type)))
        .sorted((one, other) -> one.type().getName().compareTo(other.type().getName()));
  }

  private static Stream<Class<?>> types(Type type) {
    return type instanceof Class<?> known ? Stream.of(known) : Stream.empty();
  }

  private static boolean useCase(Class<?> type) {
    return type.getName().startsWith(CORE)
        && !type.getPackageName().endsWith(PORT)
        && !type.isInterface()
        && !type.isRecord();
  }

  private static boolean port(Class<?> type) {
    return type.getName().startsWith(CORE)
        && type.getPackageName().endsWith(PORT)
        && type.isInterface();
  }

  private Part wired(Piece piece) {
    Part answered = answered(piece);
    return new Part(answered.name(), Optional.empty(), answered.failure());
  }

  private Part answered(Piece piece) {
    String name = piece.type().getSimpleName();
    try {
      Object found =
          manager.getReference(
              piece.bean(), piece.type(), manager.createCreationalContext(piece.bean()));
      // Asked by its own name: a proxy is made before what stands behind it, this is made after.
      String adapter = found.toString().isEmpty() ? "" : found.getClass().getSimpleName();
      return new Part(name, Optional.of(adapter.replaceAll("\\$.*", "")), Optional.empty());
    } catch (RuntimeException failure) {
      return new Part(name, Optional.empty(), Optional.of(failure.getClass().getSimpleName()));
    }
  }
}
