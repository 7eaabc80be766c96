package dev.recado.server;

import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.ListPauses;
import dev.recado.application.operations.PauseSending;
import dev.recado.application.operations.ResumeSending;
import dev.recado.application.operations.SwitchPlatform;
import dev.recado.application.operations.port.Pauses;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.application.operations.port.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Use cases of operations: kill switches. */
@Dependent
public class OperationsWiring {
  @Produces
  @Singleton
  ListPauses listPauses(Transactions transactions, Pauses pauses, PlatformSwitch platform) {
    return new ListPauses(transactions, pauses, platform);
  }

  @Produces
  @Singleton
  PauseSending pauseSending(Essentials essentials, Pauses pauses) {
    return new PauseSending(essentials, pauses);
  }

  @Produces
  @Singleton
  ResumeSending resumeSending(Essentials essentials, Pauses pauses) {
    return new ResumeSending(essentials, pauses);
  }

  @Produces
  @Singleton
  SwitchPlatform switchPlatform(Essentials essentials, PlatformSwitch platform) {
    return new SwitchPlatform(essentials, platform);
  }
}
