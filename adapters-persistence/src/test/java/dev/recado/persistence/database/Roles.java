package dev.recado.persistence.database;

import org.jdbi.v3.core.Handle;

/** The two roles of an installation; neither is a superuser. Their passwords are their names. */
public final class Roles {
  public static final String OWNER = "recado";
  public static final String APP = "recado_app";
  static final String DATABASE = "recado";

  private Roles() {}

  static void found(Handle administrator) {
    administrator.execute("create role " + OWNER + " login password '" + OWNER + "'");
    administrator.execute("create role " + APP + " login password '" + APP + "'");
    administrator.execute("create database " + DATABASE + " owner " + OWNER);
  }
}
