package dev.recado.application.operations.port;

import java.util.UUID;

/** Makes ids: UUIDs of version 7, so that rows written together lie together. */
public interface Ids {
  /** A fresh id, greater than every earlier one of this process. */
  UUID next();
}
