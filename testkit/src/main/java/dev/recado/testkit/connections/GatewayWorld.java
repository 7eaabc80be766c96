package dev.recado.testkit.connections;

import dev.recado.application.connections.port.Gateway;
import dev.recado.application.inbox.port.History;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.PhoneNumber;
import java.util.List;

/** The other side of a gateway: phones, people and the faults of the net, moved by a test. */
public interface GatewayWorld {
  /** What can befall one send. */
  enum Trouble {
    /** The session is down, and the gateway says so before it sends. */
    CONNECTION_CLOSED,
    NOT_ON_WHATSAPP,
    /** The gateway finds the request malformed. */
    NOT_UNDERSTOOD,
    /** The request is lost on its way and nobody answers; nothing leaves. */
    REQUEST_LOST,
    /** The message leaves, and the answer is lost. */
    ANSWER_LOST
  }

  /** A text that left: to whom, in the digits the gateway knows him by. */
  record Sent(PhoneNumber to, String text) {}

  Gateway gateway();

  /** What the gateway remembers. */
  History history();

  /** Somebody scans the code of an instance with the phone of that number. */
  void scan(InstanceName instance, PhoneNumber own);

  /** The next send of the instance, and only that, meets this trouble. */
  void befall(InstanceName instance, Trouble trouble);

  /** Somebody writes to the phone of the instance. */
  void write(InstanceName instance, PhoneNumber from, String text);

  /** What left from the instance, oldest first. */
  List<Sent> sent(InstanceName instance);

  /** From now on nobody reaches the gateway. */
  void cutOff();
}
