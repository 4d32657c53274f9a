package org.hyotei.api;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hyotei.ledger.Role;
import org.hyotei.ledger.Submitter;
import org.jspecify.annotations.Nullable;

/**
 * By a proxy in front of the service that has asked who it is, and says so in headers: the office,
 * in UTF-8, and its roles, separated by commas; other words among them are passed over. From any
 * other address the headers are refused.
 */
@Context
@Order(2)
final class ProxyAuthentication implements Authentication {

  private static final String SETTINGS = "hyotei.authentication.proxy.";

  private final String officeHeader;
  private final String rolesHeader;

  /** Of the proxies; empty for any on this machine. */
  private final Set<InetAddress> addresses;

  ProxyAuthentication(
      @Nullable @Value("${hyotei.authentication.proxy.office-header:}") String officeHeader,
      @Nullable @Value("${hyotei.authentication.proxy.roles-header:}") String rolesHeader,
      @Nullable @Value("${hyotei.authentication.proxy.addresses:}") String addresses) {
    this.officeHeader = words(officeHeader);
    this.rolesHeader = words(rolesHeader);
    this.addresses =
        list(words(addresses)).stream()
            .map(ProxyAuthentication::address)
            .collect(Collectors.toUnmodifiableSet());
    if (this.officeHeader.isEmpty() != this.rolesHeader.isEmpty()) {
      throw new ConfigurationException(
          SETTINGS + "office-header and " + SETTINGS + "roles-header go together: set both.");
    }
    if (this.officeHeader.isEmpty() && !this.addresses.isEmpty()) {
      throw new ConfigurationException(
          SETTINGS + "addresses are set, but no " + SETTINGS + "office-header.");
    }
  }

  private static String words(@Nullable String setting) {
    return setting == null ? "" : setting.strip();
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static InetAddress address(String text) {
    InetAddress address = NetUtil.createInetAddressFromIpAddressString(text);
    if (address == null) {
      throw new ConfigurationException(
          SETTINGS + "addresses: " + text + " is no IP address. Separate several by commas.");
    }
    return address;
  }

  @Override
  public boolean isSetUp() {
    return !officeHeader.isEmpty();
  }

  @Override
  public Answer answer(HttpRequest<?> request) {
    if (!isSetUp()) {
      return Answer.SILENT;
    }
    List<String> offices = request.getHeaders().getAll(officeHeader);
    List<String> roles = request.getHeaders().getAll(rolesHeader);
    if (offices.isEmpty() && roles.isEmpty()) {
      return Answer.SILENT;
    }
    if (offices.size() != 1 || roles.size() > 1 || !isProxy(request)) {
      return Answer.REFUSED;
    }
    return utf8(offices.get(0))
        .filter(Submitter::isOffice)
        .<Answer>map(
            office ->
                new Answer.Known(
                    new Caller(
                        new Submitter(Submitter.How.PROXY, office, null),
                        roles.isEmpty() ? Set.of() : known(roles.get(0)))))
        .orElse(Answer.REFUSED);
  }

  private boolean isProxy(HttpRequest<?> request) {
    InetAddress from = request.getRemoteAddress().getAddress();
    return from != null
        && (addresses.isEmpty() ? from.isLoopbackAddress() : addresses.contains(from));
  }

  private static Set<Role> known(String roles) {
    return list(roles).stream()
        .map(Role::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A header's bytes, which arrive a character each, as the text they are; empty if they are none.
   */
  private static Optional<String> utf8(String header) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(header.strip().getBytes(StandardCharsets.ISO_8859_1)))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
