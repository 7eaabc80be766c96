package dev.recado.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an address of somebody else may lead. */
class AddressGuardTest {
  private static InetAddress[] resolve(String addresses) throws UnknownHostException {
    InetAddress[] found = new InetAddress[addresses.split(" ").length];
    int each = 0;
    for (String address : Arrays.asList(addresses.split(" "))) {
      found[each++] = InetAddress.getByName(address);
    }
    return found;
  }

  private static AddressGuard guard(String addresses, String... inner) {
    return new AddressGuard(Set.of(inner), false, host -> resolve(addresses));
  }

  @ParameterizedTest
  @CsvSource({
    "93.184.215.14, public",
    "8.8.8.8, public",
    "172.15.255.255, public",
    "172.32.0.1, public",
    "100.63.255.255, public",
    "2606:2800:21f:cb07:6820:80da:af6b:8b2c, public",
    "0.0.0.0, inner",
    "0.1.2.3, inner",
    "10.0.0.1, inner",
    "100.64.0.1, inner",
    "127.0.0.1, inner",
    "127.8.9.1, inner",
    "169.254.169.254, inner",
    "172.16.0.1, inner",
    "172.31.255.255, inner",
    "192.0.0.8, inner",
    "192.0.2.1, inner",
    "192.168.1.1, inner",
    "198.18.0.1, inner",
    "198.51.100.7, inner",
    "203.0.113.7, inner",
    "224.0.0.1, inner",
    "255.255.255.255, inner",
    "2130706433, inner",
    "::1, inner",
    "::, inner",
    "::ffff:127.0.0.1, inner",
    "::ffff:169.254.169.254, inner",
    "::127.0.0.1, inner",
    "64:ff9b::a00:1, inner",
    "fc00::1, inner",
    "fd12:3456::1, inner",
    "fe80::1, inner",
    "ff02::1, inner",
    "2001:db8::1, inner",
    "2001:0:53aa:64c:0:1:2:3, inner",
    "2002:7f00:1::1, inner",
    "93.184.215.14 10.0.0.1, inner",
    "8.8.8.8 ::1, inner"
  })
  void a_name_leads_to_the_public_net_or_nowhere(String addresses, String where) {
    AddressGuard guard = guard(addresses);
    if (where.equals("public")) {
      assertThatCode(() -> guard.resolve("cdn.example.com", 443)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> guard.resolve("cdn.example.com", 443))
          .isInstanceOf(AddressGuard.InnerAddress.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://cdn.example.com/foto.png, yes",
    "http://cdn.example.com/foto.png, yes",
    "https://cdn.example.com:443/foto.png, yes",
    "HTTPS://CDN.example.com/foto.png, yes",
    "http://cdn.example.com:22/, no",
    "http://cdn.example.com:8080/, no",
    "ftp://cdn.example.com/foto.png, no",
    "file:///etc/passwd, no",
    "gopher://cdn.example.com/, no",
    "jar:https://cdn.example.com/a.jar!/b, no",
    "data:image/png, no",
    "//cdn.example.com/foto.png, no",
    "foto.png, no",
    "https:///foto.png, no",
    "https://user:secret@cdn.example.com/foto.png, no",
    "https://cdn.example.com@10.0.0.1/, no"
  })
  void an_address_is_plain_web(String address, String mayBeAsked) {
    boolean asked = guard("8.8.8.8").objection(URI.create(address)).isEmpty();
    assertThat(asked).isEqualTo(mayBeAsked.equals("yes"));
  }

  @Test
  void listed_hosts_may_be_inner_ones_and_no_others() throws UnknownHostException {
    AddressGuard guard = guard("10.0.0.7", "minio.local:9000", "Files.local");
    assertThat(guard.objection(URI.create("http://minio.local:9000/b/a.png"))).isEmpty();
    assertThat(guard.resolve("minio.local", 9000)).hasSize(1);
    assertThat(guard.resolve("files.LOCAL", 8080)).hasSize(1);
    assertThat(guard.objection(URI.create("http://minio.local:9001/"))).isPresent();
    assertThatThrownBy(() -> guard.resolve("minio.local", 443))
        .isInstanceOf(AddressGuard.InnerAddress.class);
    assertThatThrownBy(() -> guard.resolve("other.local", 9000))
        .isInstanceOf(AddressGuard.InnerAddress.class);
  }

  @Test
  void the_gateway_may_name_listed_hosts_only() {
    AddressGuard guard =
        new AddressGuard(Set.of("s3.example.com"), true, host -> resolve("8.8.8.8"));
    assertThat(guard.objection(URI.create("https://s3.example.com/a"))).isEmpty();
    assertThat(guard.objection(URI.create("https://cdn.example.com/a"))).isPresent();
  }
}
