package dev.recado.launcher;

import dev.recado.launcher.database.PreparedDatabase;
import dev.recado.launcher.server.LibertyServer;
import dev.recado.launcher.settings.Http;

/**
 * What runs, for those who talk to it.
 *
 * @param database the owner's address among others: for operators and tests, not for the server
 */
public record RunningPlatform(
    Http http, PreparedDatabase database, Gateway gateway, SignIn signIn, LibertyServer server) {}
