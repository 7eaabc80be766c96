package dev.recado.testkit;

import dev.recado.testkit.access.AccessTokensContract;
import dev.recado.testkit.access.DigestPasswords;
import dev.recado.testkit.access.InMemoryAccessTokens;
import dev.recado.testkit.access.InMemoryLoginThrottle;
import dev.recado.testkit.access.LoginThrottleContract;
import dev.recado.testkit.access.PasswordsContract;
import dev.recado.testkit.campaigns.PlainTemplates;
import dev.recado.testkit.campaigns.TemplatesContract;
import dev.recado.testkit.contacts.PhoneNumbersContract;
import dev.recado.testkit.contacts.PlainPhoneNumbers;
import dev.recado.testkit.jobs.CronTimesContract;
import dev.recado.testkit.jobs.SteppingCronTimes;
import dev.recado.testkit.operations.ChangesContract;
import dev.recado.testkit.operations.DigestSecrets;
import dev.recado.testkit.operations.IdsContract;
import dev.recado.testkit.operations.ManualChanges;
import dev.recado.testkit.operations.SecretsContract;
import dev.recado.testkit.operations.SequentialIds;
import dev.recado.testkit.operations.SettableClock;
import dev.recado.testkit.running.DatabaseProbeContract;
import dev.recado.testkit.running.SwitchedProbe;
import org.junit.jupiter.api.Nested;

class InMemorySystemTest {
  @Nested
  class Ids implements IdsContract {
    @Override
    public SequentialIds ids(SettableClock clock) {
      return new SequentialIds(clock);
    }
  }

  @Nested
  class Secrets implements SecretsContract {
    @Override
    public DigestSecrets secrets() {
      return new DigestSecrets();
    }

    @Override
    public DigestSecrets strangers() {
      return new DigestSecrets();
    }
  }

  @Nested
  class Changes implements ChangesContract {
    private final ManualChanges changes = new ManualChanges();

    @Override
    public ManualChanges changes() {
      return changes;
    }

    @Override
    public void meanwhile(Runnable happening) {
      changes.meanwhile(happening);
    }
  }

  @Nested
  class Passwords implements PasswordsContract {
    @Override
    public DigestPasswords passwords() {
      return new DigestPasswords();
    }
  }

  @Nested
  class AccessTokens implements AccessTokensContract {
    private final InMemoryAccessTokens tokens = new InMemoryAccessTokens();

    @Override
    public InMemoryAccessTokens tokens() {
      return tokens;
    }

    @Override
    public InMemoryAccessTokens strangers() {
      return new InMemoryAccessTokens();
    }
  }

  @Nested
  class LoginThrottle implements LoginThrottleContract {
    @Override
    public InMemoryLoginThrottle throttle(SettableClock clock) {
      return new InMemoryLoginThrottle(clock);
    }
  }

  @Nested
  class PhoneNumbers implements PhoneNumbersContract {
    @Override
    public PlainPhoneNumbers phoneNumbers() {
      return new PlainPhoneNumbers();
    }
  }

  @Nested
  class Templates implements TemplatesContract {
    @Override
    public PlainTemplates templates() {
      return new PlainTemplates();
    }
  }

  @Nested
  class CronTimes implements CronTimesContract {
    @Override
    public SteppingCronTimes times() {
      return new SteppingCronTimes();
    }
  }

  @Nested
  class DatabaseProbe implements DatabaseProbeContract {
    @Override
    public SwitchedProbe reachable() {
      return new SwitchedProbe();
    }

    @Override
    public SwitchedProbe unreachable() {
      return new SwitchedProbe().off();
    }
  }
}
