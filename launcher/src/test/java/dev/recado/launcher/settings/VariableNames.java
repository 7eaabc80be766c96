package dev.recado.launcher.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which variables the settings really ask for: found by being asked. */
public final class VariableNames {
  /** Of older systems; asked for only to say what took their place. */
  static final Set<String> HEIRLOOMS = Set.of("SUPABASE_URL", "REDIS_URL", "NODE_ENV");

  private VariableNames() {}

  /** Every name that is understood, second names included. */
  public static Set<String> all() {
    Set<String> asked = new TreeSet<>();
    Settings.read(new Asked(Map.of(), asked));
    // Those of a bucket are read only where there is one.
    Settings.read(new Asked(Map.of("MEDIA_S3_BUCKET", "recado-media"), asked));
    // The hosts of production's gateways are read only where there is a gateway.
    Settings.read(new Asked(Map.of("EVOLUTION_API_URL", "https://evolution.example.com"), asked));
    asked.removeAll(HEIRLOOMS);
    return asked;
  }

  /** Remembers what was asked for. */
  private static final class Asked extends HashMap<String, String> {
    private static final long serialVersionUID = 1L;
    private final transient Set<String> asked;

    Asked(Map<String, String> values, Set<String> asked) {
      super(values);
      this.asked = asked;
    }

    @Override
    public String getOrDefault(Object name, String otherwise) {
      asked.add((String) name);
      return super.getOrDefault(name, otherwise);
    }
  }
}
