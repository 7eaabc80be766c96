package dev.recado.server.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.port.AccessTokens;
import dev.recado.domain.member.Member;
import dev.recado.testkit.Backend;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.SignedIn;
import dev.recado.testkit.Some;
import dev.recado.testkit.operations.TransactionsContract;
import dev.recado.web.http.VirtualThreads;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs inside Open Liberty, with its transactions, its pool of one connection, its threads and its
 * security: the contract of {@code Transactions}, and what the contract cannot see.
 */
@ExtendWith(ArquillianExtension.class)
@EnabledIf(
    value = "runtimePresent",
    disabledReason = "no Open Liberty in .liberty: mvn verify unpacks it")
class InContainerIT implements TransactionsContract {
  @Inject Backend backend;
  @Inject Jdbi jdbi;
  @Inject @VirtualThreads ManagedExecutorService threads;
  @Inject AccessTokens tokens;
  @Inject HttpServletRequest request;

  @Deployment
  static WebArchive application() {
    return InContainerWar.build();
  }

  static boolean runtimePresent() {
    return Files.exists(Path.of(System.getProperty("recado.home", ""), ".liberty/wlp/bin/server"));
  }

  @Override
  public Backend backend() {
    return backend;
  }

  @Test
  void every_statement_of_a_transaction_sees_its_tenant_and_nothing_else() {
    Home home = given().home();
    given().home();
    List<Sight> sights = within(home.scope(), () -> List.of(look(), look(), look()));
    assertThat(sights).containsOnly(Sight.of(home, sights.getFirst().connection(), 1));
  }

  @Test
  void a_connection_that_comes_back_from_the_pool_has_forgotten_its_tenant() {
    Home home = given().home();
    int connection = within(home.scope(), this::look).connection();
    assertThat(look()).isEqualTo(Sight.ofNothing(connection));
    rolledBack(home.scope(), () -> assertThat(look().connection()).isEqualTo(connection));
    assertThat(look()).isEqualTo(Sight.ofNothing(connection));
  }

  @Test
  void two_tenants_take_turns_on_one_connection_and_never_meet() {
    Home one = given().home();
    Home two = given().branch(given().home());
    int connection = look().connection();
    for (int turn = 0; turn < 20; turn++) {
      assertThat(within(one.scope(), this::look)).isEqualTo(Sight.of(one, connection, 1));
      assertThat(within(two.scope(), this::look)).isEqualTo(Sight.of(two, connection, 2));
    }
  }

  @Test
  void tenants_on_virtual_threads_never_meet() throws Exception {
    List<Callable<Boolean>> turns = new ArrayList<>();
    for (int turn = 0; turn < 40; turn++) {
      Home home = given().home();
      turns.add(() -> seesItselfAlone(home));
    }
    for (Future<Boolean> done : threads.invokeAll(turns, 30, TimeUnit.SECONDS)) {
      assertThat(done.get()).isTrue();
    }
  }

  private boolean seesItselfAlone(Home home) {
    Sight inside = within(home.scope(), this::look);
    Sight after = look();
    return Thread.currentThread().isVirtual()
        && inside.equals(Sight.of(home, after.connection(), 1))
        && after.equals(Sight.ofNothing(after.connection()));
  }

  @Test
  void whoever_read_outside_of_a_transaction_keeps_no_connection_while_he_waits() throws Exception {
    Sight mine = look();
    assertThat(threads.submit(this::look).get(30, TimeUnit.SECONDS)).isEqualTo(mine);
  }

  @Test
  void without_a_scope_a_statement_that_forgets_its_predicate_sees_and_writes_nothing() {
    Home home = given().home();
    assertThat(look().units()).isZero();
    String insert = "insert into units (tenant_id, id, name, slug) values (?, ?, 'U', 'u')";
    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle.execute(insert, home.tenant().id().value(), UUID.randomUUID())))
        .hasMessageContaining("row-level security");
  }

  @Test
  void a_resource_gets_the_claims_of_a_member_whose_role_is_allowed() throws Exception {
    SignedIn admin = given().signedIn(given().home());
    Member member = admin.member();
    ClaimsClient.Answer answer = claims().ask(token(admin));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().split(" "))
        .containsExactly(
            member.email().value(),
            member.id().toString(),
            member.tenant().toString(),
            member.email().value(),
            "[tenant_admin]");
  }

  @Test
  void a_resource_forbids_another_role() throws Exception {
    Home home = given().home();
    SignedIn agent = given().signedIn(home, given().agent(home));
    assertThat(claims().ask(token(agent)).status()).isEqualTo(403);
  }

  @Test
  void a_resource_wants_to_know_who_asks() throws Exception {
    assertThat(claims().ask().status()).isEqualTo(401);
    assertThat(claims().ask("not a token").status()).isEqualTo(401);
  }

  private String token(SignedIn member) {
    return tokens.issue(member.member(), member.session(), Some.NOW);
  }

  private ClaimsClient claims() {
    return new ClaimsClient(request.getLocalPort(), request.getContextPath());
  }

  private Sight look() {
    return Sight.through(jdbi);
  }
}
