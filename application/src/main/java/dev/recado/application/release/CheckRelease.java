package dev.recado.application.release;

import dev.recado.application.access.TenantScope;
import dev.recado.application.health.CheckHealth;
import dev.recado.application.monitoring.port.MaskingProbe;
import dev.recado.application.monitoring.port.WallProbe;
import dev.recado.application.release.port.Assembly;
import dev.recado.application.release.port.Assembly.Part;
import dev.recado.domain.health.Check;
import dev.recado.domain.health.SecretStrength;
import dev.recado.domain.health.Verdict;
import dev.recado.domain.member.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of the release gate that only the running program can answer: is everything wired, does
 * the real adapter stand behind every port, are secrets strong and walls up. It changes nothing.
 */
public final class CheckRelease {
  private static final String MADE_UP = "InMemory";

  private final Assembly assembly;
  private final Precautions precautions;
  private final CheckHealth checkHealth;
  private final MaskingProbe masking;
  private final WallProbe walls;

  public CheckRelease(
      Assembly assembly,
      Precautions precautions,
      CheckHealth checkHealth,
      MaskingProbe masking,
      WallProbe walls) {
    this.assembly = assembly;
    this.precautions = precautions;
    this.checkHealth = checkHealth;
    this.masking = masking;
    this.walls = walls;
  }

  /**
   * One line of the gate.
   *
   * @param area under which it is listed
   * @param words what holds, or what does not and what to do
   */
  public record Finding(String area, boolean passed, String words) {}

  public List<Finding> check(TenantScope scope) {
    scope.require(Permission.MANAGE_TENANTS);
    List<Finding> findings = new ArrayList<>();
    assembly.useCases().forEach(part -> findings.add(useCase(part)));
    assembly.ports().forEach(part -> findings.add(port(part)));
    checkHealth.check().checks().forEach(check -> findings.add(health(check)));
    precautions.secrets().forEach(secret -> findings.add(strength(secret)));
    findings.add(bypasses());
    findings.add(masked());
    findings.add(walled());
    return findings;
  }

  private static Finding useCase(Part part) {
    return part.failure()
        .map(why -> new Finding("use cases", false, part.name() + " is not wired: " + why))
        .orElseGet(() -> new Finding("use cases", true, part.name() + " is wired"));
  }

  private static Finding port(Part part) {
    String adapter = part.adapter().orElse("nobody");
    if (part.failure().isPresent()) {
      return new Finding("ports", false, part.name() + " does not answer: " + part.failure().get());
    }
    return adapter.startsWith(MADE_UP)
        ? new Finding("ports", false, part.name() + " is made up: " + adapter)
        : new Finding("ports", true, part.name() + " is " + adapter);
  }

  private static Finding health(Check check) {
    String words = check.name() + " is " + check.verdict().label();
    return new Finding(
        "health",
        check.verdict() != Verdict.ERROR,
        check.advice().isEmpty() ? words : words + ": " + check.advice());
  }

  private static Finding strength(Precautions.Guarded secret) {
    Optional<String> weakness = SecretStrength.weakness(secret.value(), secret.shortest());
    return weakness
        .map(why -> new Finding("secrets", false, secret.variable() + " " + why))
        .orElseGet(() -> new Finding("secrets", true, secret.variable() + " is strong"));
  }

  private Finding bypasses() {
    return precautions.bypasses().isEmpty()
        ? new Finding("protections", true, "no protection is switched off")
        : new Finding(
            "protections", false, "switched off by " + String.join(", ", precautions.bypasses()));
  }

  private Finding masked() {
    int shown = masking.unmasked();
    return new Finding(
        "protections",
        shown == 0,
        shown == 0
            ? "the log shows none of the planted secrets"
            : "the log would show " + shown + " planted secrets: roll back");
  }

  private Finding walled() {
    long breaches = walls.breaches();
    return new Finding(
        "protections",
        breaches == 0,
        breaches == 0
            ? "nobody's rows are seen without a tenant"
            : breaches + " tables show rows without a tenant: roll back");
  }
}
