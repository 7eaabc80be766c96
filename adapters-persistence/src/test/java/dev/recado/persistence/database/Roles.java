package dev.recado.persistence.database;

import org.jdbi.v3.core.Handle;

/** The two roles of an installation; neither is a superuser. Their passwords are their names. */
public final class Roles {
  public static final String OWNER = "recado";
  public static final String APP = "recado_app";

  private Roles() {}

  /** Makes the roles where they are missing, and a database of that name. */
  static void found(Handle administrator, String database) {
    found(administrator, OWNER, "login password 'recado'");
    found(administrator, APP, "login password 'recado_app'");
    administrator.execute("create database " + database + " owner " + OWNER);
  }

  private static void found(Handle administrator, String role, String options) {
    String known = "select count(*) from pg_roles where rolname = '" + role + "'";
    if (TestTenant.number(administrator, known) == 0) {
      administrator.execute("create role " + role + " " + options);
    }
  }
}
