package dev.recado.server.container;

import dev.recado.persistence.PostgresBackend;
import dev.recado.server.PersistenceWiring;
import dev.recado.server.Threads;
import dev.recado.testkit.Given;
import dev.recado.web.RecadoApi;
import dev.recado.web.http.VirtualThreads;
import dev.recado.web.security.CallerMechanism;
import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** As much of the product as talks to the container, with its libraries as they are shipped. */
final class InContainerWar {
  private InContainerWar() {}

  static WebArchive build() {
    File product = new File("target/recado.war");
    return ShrinkWrap.create(WebArchive.class, "in-container.war")
        .merge(
            ShrinkWrap.createFromZipFile(WebArchive.class, product),
            Filters.include(
                "/WEB-INF/(beans.xml|classes/META-INF/.*|lib/(?!adapters-(web|evolution)|web-ui).*)"))
        .addClasses(PersistenceWiring.class, Threads.class, VirtualThreads.class, RecadoApi.class)
        .addPackage(CallerMechanism.class.getPackage())
        .addClasses(
            InContainerWiring.class,
            ClaimsResource.class,
            ClaimsClient.class,
            Sight.class,
            PostgresBackend.class)
        .addAsLibraries(jar(Given.class), jar(Assertions.class));
  }

  private static File jar(Class<?> witness) {
    return new File(witness.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
