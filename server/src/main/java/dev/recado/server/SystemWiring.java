package dev.recado.server;

import dev.recado.application.access.port.AccessTokens;
import dev.recado.application.access.port.LoginThrottle;
import dev.recado.application.access.port.Passwords;
import dev.recado.application.campaigns.port.Templates;
import dev.recado.application.connections.WebhookAddress;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.monitoring.port.MaskingProbe;
import dev.recado.application.operations.Books;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.ForgetKeys;
import dev.recado.application.operations.Repeats;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.Changes;
import dev.recado.application.operations.port.Counters;
import dev.recado.application.operations.port.IdempotencyKeys;
import dev.recado.application.operations.port.Ids;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.RequestNames;
import dev.recado.application.operations.port.Secrets;
import dev.recado.application.operations.port.Traces;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.pacing.Pace;
import dev.recado.media.S3Settings;
import dev.recado.system.BucketLoginThrottle;
import dev.recado.system.CurrentRequest;
import dev.recado.system.JwtAccessTokens;
import dev.recado.system.KeyDerivation;
import dev.recado.system.LibPhoneNumbers;
import dev.recado.system.LineJournal;
import dev.recado.system.LocalChanges;
import dev.recado.system.LogTarget;
import dev.recado.system.LogWriter;
import dev.recado.system.Masking;
import dev.recado.system.MonotonicIds;
import dev.recado.system.MustacheTemplates;
import dev.recado.system.Pbkdf2Passwords;
import dev.recado.system.PlantedSecrets;
import dev.recado.system.RandomSecrets;
import dev.recado.system.tracing.OpenTelemetryTraces;
import dev.recado.web.http.RequestLimits;
import dev.recado.web.http.WebSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Clock, ids, secrets, tokens, the journal: the adapters that need no other machine. */
@Dependent
public class SystemWiring {
  private static final Logger LOGGER = System.getLogger("dev.recado");

  @Produces
  @Singleton
  ServerSettings settings() {
    return new ServerSettings(new Handed(System.getenv()));
  }

  @Produces
  @Singleton
  Pace installationPace(ServerSettings settings) {
    return settings.pace();
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Ids ids(InstantSource clock) {
    return new MonotonicIds(clock);
  }

  @Produces
  @Singleton
  Secrets secrets(ServerSettings settings) {
    return new RandomSecrets(new KeyDerivation(settings.jwtSecret()));
  }

  @Produces
  @Singleton
  Passwords passwords() {
    return new Pbkdf2Passwords();
  }

  @Produces
  @Singleton
  AccessTokens accessTokens(ServerSettings settings, Ids ids) {
    return new JwtAccessTokens(settings.jwtSecret(), ids);
  }

  @Produces
  @Singleton
  LoginThrottle loginThrottle(InstantSource clock, ServerSettings settings) {
    return new BucketLoginThrottle(clock, settings.limitsOff());
  }

  @Produces
  @Singleton
  PhoneNumbers phoneNumbers() {
    return new LibPhoneNumbers();
  }

  @Produces
  @Singleton
  Templates templates() {
    return new MustacheTemplates();
  }

  @Produces
  @Singleton
  Changes changes() {
    return new LocalChanges();
  }

  @Produces
  @Singleton
  CurrentRequest currentRequest() {
    return new CurrentRequest(new SecureRandom());
  }

  @Produces
  @Singleton
  Masking masking(ServerSettings settings) {
    return new Masking(known(settings));
  }

  @Produces
  @Singleton
  MaskingProbe maskingProbe(Masking masking, ServerSettings settings) {
    return new PlantedSecrets(masking, known(settings));
  }

  @Produces
  @Singleton
  Journal journal(
      ServerSettings settings, Masking masking, CurrentRequest request, InstantSource clock) {
    List<LogTarget> targets =
        Stream.concat(
                Stream.of(LogTarget.standardOutput()),
                settings.logFile().map(SystemWiring::file).stream())
            .toList();
    return new LineJournal(
        new LogWriter(settings.logLevel(), settings.logFormat(), targets),
        masking,
        request,
        clock,
        failure -> LOGGER.log(Logger.Level.ERROR, "unexpected failure", failure));
  }

  private static List<String> known(ServerSettings settings) {
    Stream<String> ofTraces =
        settings.collector().stream().flatMap(to -> to.headers().values().stream());
    return Stream.concat(
            Stream.of(
                    Optional.of(settings.jwtSecret()),
                    Optional.of(settings.gatewayKey()),
                    settings.adminPassword(),
                    settings.media().bucket().map(S3Settings::secretKey))
                .flatMap(Optional::stream),
            ofTraces)
        .toList();
  }

  @Produces
  @Singleton
  Traces traces(ServerSettings settings, InstantSource clock) {
    return settings
        .collector()
        .<Traces>map(to -> new OpenTelemetryTraces(to, settings.release().name(), clock))
        .orElse(Traces.NONE);
  }

  /** The last steps are sent before the process ends. */
  void end(@Disposes Traces traces) {
    if (traces instanceof OpenTelemetryTraces collected) {
      collected.close();
    }
  }

  private static LogTarget file(Path path) {
    try {
      return LogTarget.file(path);
    } catch (IOException notWritable) {
      throw new UncheckedIOException(notWritable);
    }
  }

  @Produces
  @Singleton
  WebSettings webSettings(ServerSettings settings) {
    return new WebSettings(
        settings.corsOrigins(),
        settings.trustedProxies(),
        settings.limitsOff(),
        settings.appEnvironment(),
        settings.baseUrl().getScheme().equals("https"));
  }

  @Produces
  @Singleton
  RequestLimits requestLimits(WebSettings settings) {
    return new RequestLimits(settings);
  }

  @Produces
  @Singleton
  WebhookAddress webhookAddress(ServerSettings settings) {
    return new WebhookAddress(settings.baseUrl());
  }

  @Produces
  @Singleton
  Repeats repeats(IdempotencyKeys keys, Secrets secrets, InstantSource clock, Counters counters) {
    return new Repeats(keys, secrets, clock, counters);
  }

  @Produces
  @Singleton
  ForgetKeys forgetKeys(IdempotencyKeys keys, InstantSource clock) {
    return new ForgetKeys(keys, clock);
  }

  @Produces
  @Singleton
  Books books(Journal journal, AuditLog audit, RequestNames requests) {
    return new Books(journal, audit, requests);
  }

  @Produces
  @Singleton
  Essentials essentials(
      Transactions transactions,
      InstantSource clock,
      Ids ids,
      Books books,
      Changes changes,
      Counters counters) {
    return new Essentials(transactions, clock, ids, books, changes, counters);
  }
}
