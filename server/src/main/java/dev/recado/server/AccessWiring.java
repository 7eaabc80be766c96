package dev.recado.server;

import dev.recado.application.access.AccessGate;
import dev.recado.application.access.ChangeMember;
import dev.recado.application.access.ChangePassword;
import dev.recado.application.access.ChangePreferences;
import dev.recado.application.access.ChangeTenant;
import dev.recado.application.access.ChangeUnit;
import dev.recado.application.access.CreateMember;
import dev.recado.application.access.CreateTenant;
import dev.recado.application.access.CreateUnit;
import dev.recado.application.access.EndSessions;
import dev.recado.application.access.FoundPlatform;
import dev.recado.application.access.JobGate;
import dev.recado.application.access.ListMembers;
import dev.recado.application.access.ListSessions;
import dev.recado.application.access.ListTenants;
import dev.recado.application.access.ListUnits;
import dev.recado.application.access.Recognition;
import dev.recado.application.access.RefreshSession;
import dev.recado.application.access.ShowPreferences;
import dev.recado.application.access.ShowTenant;
import dev.recado.application.access.SignIn;
import dev.recado.application.access.SignInBrowser;
import dev.recado.application.access.SignOut;
import dev.recado.application.access.TokenDesk;
import dev.recado.application.access.port.AccessTokens;
import dev.recado.application.access.port.Credentials;
import dev.recado.application.access.port.LoginThrottle;
import dev.recado.application.access.port.MemberPreferences;
import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Passwords;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.access.port.Tenants;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Secrets;
import dev.recado.application.operations.port.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Use cases of access: signing in, tenants, units and members. */
@Dependent
public class AccessWiring {
  @Produces
  @Singleton
  AccessGate accessGate(
      Credentials credentials,
      AccessTokens tokens,
      Secrets secrets,
      WebhookDirectory directory,
      InstantSource clock) {
    return new AccessGate(credentials, tokens, secrets, directory, clock);
  }

  @Produces
  @Singleton
  ChangeMember changeMember(
      Essentials essentials, Units units, Members members, Passwords passwords, Sessions sessions) {
    return new ChangeMember(essentials, units, members, passwords, sessions);
  }

  @Produces
  @Singleton
  ChangePassword changePassword(
      Essentials essentials,
      AccessGate gate,
      Recognition recognition,
      Members members,
      Passwords passwords,
      Sessions sessions) {
    return new ChangePassword(essentials, gate, recognition, members, passwords, sessions);
  }

  @Produces
  @Singleton
  ChangePreferences changePreferences(
      Transactions transactions, AccessGate gate, MemberPreferences preferences) {
    return new ChangePreferences(transactions, gate, preferences);
  }

  @Produces
  @Singleton
  ChangeTenant changeTenant(Essentials essentials, Tenants tenants) {
    return new ChangeTenant(essentials, tenants);
  }

  @Produces
  @Singleton
  ChangeUnit changeUnit(Essentials essentials, Units units) {
    return new ChangeUnit(essentials, units);
  }

  @Produces
  @Singleton
  CreateMember createMember(
      Essentials essentials, Tenants tenants, Units units, Members members, Passwords passwords) {
    return new CreateMember(essentials, tenants, units, members, passwords);
  }

  @Produces
  @Singleton
  CreateTenant createTenant(Essentials essentials, AccessGate gate, Tenants tenants) {
    return new CreateTenant(essentials, gate, tenants);
  }

  @Produces
  @Singleton
  CreateUnit createUnit(Essentials essentials, Tenants tenants, Units units) {
    return new CreateUnit(essentials, tenants, units);
  }

  @Produces
  @Singleton
  EndSessions endSessions(Essentials essentials, Members members, Sessions sessions) {
    return new EndSessions(essentials, members, sessions);
  }

  @Produces
  @Singleton
  FoundPlatform foundPlatform(
      Essentials essentials,
      Credentials credentials,
      Tenants tenants,
      Units units,
      Members members,
      Passwords passwords) {
    FoundPlatform.Places places = new FoundPlatform.Places(tenants, units);
    return new FoundPlatform(essentials, credentials, places, members, passwords);
  }

  @Produces
  @Singleton
  JobGate jobGate() {
    return new JobGate();
  }

  @Produces
  @Singleton
  ListMembers listMembers(Transactions transactions, AccessGate gate, Members members) {
    return new ListMembers(transactions, gate, members);
  }

  @Produces
  @Singleton
  ListSessions listSessions(Essentials essentials, Members members, Sessions sessions) {
    return new ListSessions(essentials, members, sessions);
  }

  @Produces
  @Singleton
  ListTenants listTenants(Tenants tenants) {
    return new ListTenants(tenants);
  }

  @Produces
  @Singleton
  ListUnits listUnits(Transactions transactions, AccessGate gate, Units units) {
    return new ListUnits(transactions, gate, units);
  }

  @Produces
  @Singleton
  RefreshSession refreshSession(
      Essentials essentials,
      Credentials credentials,
      Secrets secrets,
      Sessions sessions,
      TokenDesk desk) {
    return new RefreshSession(essentials, credentials, secrets, sessions, desk);
  }

  @Produces
  @Singleton
  ShowPreferences showPreferences(
      Transactions transactions, AccessGate gate, MemberPreferences preferences) {
    return new ShowPreferences(transactions, gate, preferences);
  }

  @Produces
  @Singleton
  ShowTenant showTenant(Transactions transactions, Tenants tenants, Units units) {
    return new ShowTenant(transactions, tenants, units);
  }

  @Produces
  @Singleton
  Recognition recognition(
      Essentials essentials, Credentials credentials, Passwords passwords, LoginThrottle throttle) {
    return new Recognition(essentials.counters(), credentials, passwords, throttle);
  }

  @Produces
  @Singleton
  SignIn signIn(Transactions transactions, Recognition recognition, Units units, TokenDesk desk) {
    return new SignIn(transactions, recognition, units, desk);
  }

  @Produces
  @Singleton
  SignInBrowser signInBrowser(Transactions transactions, Recognition recognition, TokenDesk desk) {
    return new SignInBrowser(transactions, recognition, desk);
  }

  @Produces
  @Singleton
  SignOut signOut(Essentials essentials, AccessGate gate, Sessions sessions) {
    return new SignOut(essentials, gate, sessions);
  }

  @Produces
  @Singleton
  TokenDesk tokenDesk(
      Essentials essentials, AccessTokens accessTokens, Secrets secrets, Sessions sessions) {
    return new TokenDesk(essentials, accessTokens, secrets, sessions);
  }
}
