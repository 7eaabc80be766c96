package dev.recado.application.monitoring.port;

import dev.recado.application.monitoring.port.Nodes.Node;
import java.time.Instant;

/** How this process is. */
public interface NodeVitals {
  Node at(Instant now);
}
