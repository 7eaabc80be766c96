package dev.recado.system;

import dev.recado.application.operations.port.Journal.Level;
import dev.recado.testkit.access.AccessTokensContract;
import dev.recado.testkit.access.LoginThrottleContract;
import dev.recado.testkit.access.PasswordsContract;
import dev.recado.testkit.campaigns.TemplatesContract;
import dev.recado.testkit.contacts.PhoneNumbersContract;
import dev.recado.testkit.jobs.CronTimesContract;
import dev.recado.testkit.operations.ChangesContract;
import dev.recado.testkit.operations.IdsContract;
import dev.recado.testkit.operations.JournalContract;
import dev.recado.testkit.operations.RequestNamesContract;
import dev.recado.testkit.operations.SecretsContract;
import dev.recado.testkit.operations.SettableClock;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;

class ContractsTest {
  @Nested
  class Ids implements IdsContract {
    @Override
    public MonotonicIds ids(SettableClock clock) {
      return new MonotonicIds(clock);
    }
  }

  @Nested
  class Secrets implements SecretsContract {
    @Override
    public RandomSecrets secrets() {
      return new RandomSecrets(new KeyDerivation("one".repeat(20)));
    }

    @Override
    public RandomSecrets strangers() {
      return new RandomSecrets(new KeyDerivation("two".repeat(20)));
    }
  }

  @Nested
  class RequestNames implements RequestNamesContract {
    @Override
    public CurrentRequest names() {
      return new CurrentRequest(new Random(7));
    }
  }

  @Nested
  class CronTimes implements CronTimesContract {
    @Override
    public CronUtilsTimes times() {
      return new CronUtilsTimes();
    }
  }

  @Nested
  class Journal implements JournalContract {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final LineJournal journal =
        new LineJournal(
            new LogWriter(Level.INFO, LogFormat.TEXT, List.of(new LogTarget(out))),
            new Masking(Set.of()),
            new CurrentRequest(new Random(7)),
            new SettableClock(),
            trace -> {});

    @Override
    public LineJournal journal() {
      return journal;
    }

    /** Time, level, request and tenant stand before the text. */
    @Override
    public List<String> written() {
      return out.toString(StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" ", 6)[5])
          .toList();
    }
  }

  @Nested
  class Changes implements ChangesContract {
    private final LocalChanges changes = new LocalChanges();

    @Override
    public LocalChanges changes() {
      return changes;
    }
  }

  @Nested
  class Passwords implements PasswordsContract {
    private final Pbkdf2Passwords passwords = new Pbkdf2Passwords(1000);

    @Override
    public Pbkdf2Passwords passwords() {
      return passwords;
    }
  }

  @Nested
  class AccessTokens implements AccessTokensContract {
    private final MonotonicIds ids = new MonotonicIds(new SettableClock());

    @Override
    public JwtAccessTokens tokens() {
      return new JwtAccessTokens("one".repeat(20), ids);
    }

    @Override
    public JwtAccessTokens strangers() {
      return new JwtAccessTokens("two".repeat(20), ids);
    }
  }

  @Nested
  class LoginThrottle implements LoginThrottleContract {
    @Override
    public BucketLoginThrottle throttle(SettableClock clock) {
      return new BucketLoginThrottle(clock, false);
    }
  }

  @Nested
  class PhoneNumbers implements PhoneNumbersContract {
    private final LibPhoneNumbers numbers = new LibPhoneNumbers();

    @Override
    public LibPhoneNumbers phoneNumbers() {
      return numbers;
    }
  }

  @Nested
  class Templates implements TemplatesContract {
    @Override
    public MustacheTemplates templates() {
      return new MustacheTemplates();
    }
  }
}
