package dev.recado.launcher.settings;

import dev.recado.domain.connection.VitalLimits;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the environment decides. {@link SettingsReader} lists the variables.
 *
 * @param deployment what this process is
 * @param http where it listens and how it is reached
 * @param database where the data lies
 * @param gateway who talks to WhatsApp
 * @param sending how messages leave
 * @param vitals from when on a connection is not trusted
 * @param media what is done with files
 * @param access the secret behind all tokens and the first member
 * @param logging what is written where
 * @param tracing where traces are sent; empty where they are not
 */
public record Settings(
    Deployment deployment,
    Http http,
    DatabaseChoice database,
    GatewayChoice gateway,
    Sending sending,
    VitalLimits vitals,
    MediaChoice media,
    Access access,
    Logging logging,
    Optional<Tracing> tracing) {

  /** Reads and judges the environment; the same map always gives the same answer. */
  public static Reading read(Map<String, String> environment) {
    return new SettingsReader(environment).read();
  }
}
