package dev.recado.server;

import dev.recado.application.access.FoundPlatform;
import dev.recado.application.inbox.SuspectGaps;
import dev.recado.application.operations.BeginPaused;
import dev.recado.application.operations.port.Ids;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Password;
import dev.recado.domain.running.Loop;
import dev.recado.domain.running.RunMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * What happens when the application starts: somebody can sign in, what belongs to the run mode
 * runs, the log says so.
 */
@ApplicationScoped
public class Start {
  @Inject Beans beans;
  @Inject ServerSettings settings;
  @Inject FoundPlatform foundPlatform;
  @Inject BeginPaused beginPaused;
  @Inject SuspectGaps suspectGaps;
  @Inject NodeReports nodeReports;
  @Inject WorkerLoops workers;
  @Inject SchedulerLoop scheduler;
  @Inject Lookout lookout;
  @Inject Departure departure;
  @Inject Ids ids;
  @Inject Journal journal;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    beans.createAll();
    if (settings.adminEmail().isPresent() && settings.adminPassword().isPresent()) {
      found();
    }
    if (settings.startPaused()) {
      beginPaused.begin();
    }
    run(settings.runMode());
    departure.listen();
    journal.platform(
        Level.INFO,
        "Server started mode={} environment={} port={} base={} gateway={} gatewayKey={}"
            + " jwtSecret={}",
        settings.runMode().label(),
        settings.appEnvironment(),
        Integer.valueOf(settings.port()),
        settings.baseUrl().getHost(),
        settings.gatewayUrl().getHost(),
        settings.gatewayKey(),
        settings.jwtSecret());
  }

  private void run(RunMode mode) {
    String node = mode.label() + "-" + ids.next();
    if (mode.answers()) {
      lookForWhatWasMissed();
    }
    if (mode.loops().contains(Loop.SEND)) {
      workers.start(node);
    }
    if (mode.loops().contains(Loop.JOBS)) {
      scheduler.start(node);
    }
    lookout.start();
    nodeReports.start();
  }

  /** While this server was away webhooks may have been lost; the looks are made by the workers. */
  private void lookForWhatWasMissed() {
    try {
      suspectGaps.everywhere();
    } catch (RuntimeException later) {
      journal.platform(Level.WARN, "Gaps are looked for later {}", later);
    }
  }

  private void found() {
    foundPlatform.found(
        new FoundPlatform.Founder(
            new EmailAddress(settings.adminEmail().orElseThrow()),
            new Password(settings.adminPassword().orElseThrow()),
            settings.defaultZone()));
  }
}
