package dev.recado.server.container;

import dev.recado.persistence.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.arquillian.config.descriptor.api.ContainerDef;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Hands Arquillian a configured server, and that server a migrated database. */
public final class PreparedContainer implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Preparation.class);
  }

  /** Made by Arquillian. */
  public static final class Preparation {
    public void prepare(@Observes ContainerRegistry registry) throws IOException {
      LibertyFolder folder = LibertyFolder.fresh();
      folder.configure(TestDatabase.shared());
      for (Container<?> container : registry.getContainers()) {
        point(container.getContainerConfiguration(), folder);
      }
    }

    private static void point(ContainerDef container, LibertyFolder folder) {
      Path runtime = LibertyFolder.HOME.resolve(".liberty/wlp");
      container
          .property("wlpHome", runtime.toString())
          .property("usrDir", folder.user().toString())
          .property("serverName", folder.server())
          .property("httpPort", String.valueOf(folder.port()))
          .property("serverStartTimeout", "60")
          .property("appDeployTimeout", "60")
          .property("appUndeployTimeout", "10")
          .property("outputToConsole", "false");
    }
  }
}
