package dev.recado.testkit;

import dev.recado.testkit.connections.InMemoryGateway;
import dev.recado.testkit.media.FileTypesContract;
import dev.recado.testkit.media.InMemoryMediaGateway;
import dev.recado.testkit.media.InMemoryMediaStorage;
import dev.recado.testkit.media.InMemoryWebFiles;
import dev.recado.testkit.media.MediaFilesContract;
import dev.recado.testkit.media.MediaGatewayContract;
import dev.recado.testkit.media.MediaQueueContract;
import dev.recado.testkit.media.MediaStorageContract;
import dev.recado.testkit.media.OldMediaContract;
import dev.recado.testkit.media.PlainFileTypes;
import dev.recado.testkit.media.WebFilesContract;
import dev.recado.testkit.operations.SettableClock;
import java.net.URI;
import org.junit.jupiter.api.Nested;

class InMemoryMediaTest {
  @Nested
  class MediaFiles implements MediaFilesContract, OnMemory {}

  @Nested
  class MediaQueue implements MediaQueueContract, OnMemory {}

  @Nested
  class OldMedia implements OldMediaContract, OnMemory {}

  @Nested
  class MediaStorage implements MediaStorageContract {
    private final InMemoryMediaStorage storage = new InMemoryMediaStorage();

    @Override
    public InMemoryMediaStorage storage() {
      return storage;
    }
  }

  @Nested
  class FileTypes implements FileTypesContract {
    @Override
    public PlainFileTypes types() {
      return new PlainFileTypes();
    }
  }

  @Nested
  class WebFiles implements WebFilesContract {
    private final InMemoryWebFiles files = new InMemoryWebFiles();

    @Override
    public InMemoryWebFiles files() {
      return files;
    }

    @Override
    public URI put(byte[] bytes) {
      URI address = URI.create("https://shop.example/" + Some.word());
      files.put(address, bytes);
      return address;
    }
  }

  @Nested
  class MediaGateway implements MediaGatewayContract {
    private final InMemoryMediaGateway world =
        new InMemoryMediaGateway(new InMemoryGateway(new SettableClock()));

    @Override
    public InMemoryMediaGateway world() {
      return world;
    }
  }
}
