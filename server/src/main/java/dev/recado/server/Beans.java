package dev.recado.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.util.Set;

/**
 * Creates everything that lives as long as the application, one after the other, before requests,
 * loops and jobs ask for it all at once: the container holds a lock for each bean it creates, the
 * registry of metrics one of its own, and two threads that met them in different orders stood still
 * for ever. What cannot be created stops the start.
 */
@Dependent
public class Beans {
  private static final String OURS = "dev.recado.";
  private static final Set<Class<? extends Annotation>> LASTING =
      Set.of(ApplicationScoped.class, Singleton.class);

  @Inject BeanManager manager;

  void createAll() {
    manager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .filter(bean -> bean.getBeanClass().getName().startsWith(OURS))
        .filter(bean -> LASTING.contains(bean.getScope()))
        .forEach(this::create);
  }

  private <T> void create(Bean<T> bean) {
    manager.getContext(bean.getScope()).get(bean, manager.createCreationalContext(bean));
  }
}
