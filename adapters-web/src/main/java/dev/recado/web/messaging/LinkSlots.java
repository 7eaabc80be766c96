package dev.recado.web.messaging;

import dev.recado.application.messaging.Asked;
import dev.recado.web.media.MediaSlots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** A link is followed while its request waits: only so many may wait at once. */
@ApplicationScoped
public class LinkSlots {
  @Inject MediaSlots slots;

  public <T> T during(Asked asked, Supplier<T> work) {
    return asked instanceof Asked.Link ? slots.during(work) : work.get();
  }
}
