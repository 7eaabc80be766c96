package dev.recado.launcher.settings;

/** Which part of the platform this process is: {@code RUN_MODE}. */
public enum RunMode {
  ALL("API, workers and scheduler in one process"),
  API("answers HTTP only"),
  WORKER("sends messages and applies events; answers /health only"),
  SCHEDULER("wakes campaigns and keeps the tables in order; one is enough");

  private final String meaning;

  RunMode(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }
}
