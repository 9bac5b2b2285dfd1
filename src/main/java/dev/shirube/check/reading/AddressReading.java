package dev.shirube.check.reading;

/**
 * An address on the web, or the name of a host alone.
 *
 * @param address in half-width letters, as it is written
 * @param host in small letters, without a port
 * @param scheme whether it begins with http:// or https://
 */
public record AddressReading(
    int start, int end, String address, String host, boolean scheme, Width width)
    implements Reading {
  @Override
  public String canonical() {
    if (!scheme) {
      return address.length() == host.length() ? "host:" + host : "url:" + rest();
    }
    return "url:" + rest();
  }

  /** Host and path, with which the same address told with and without its scheme is one. */
  private String rest() {
    int from = address.indexOf("//");
    String rest = from < 0 ? address : address.substring(from + 2);
    String lower = host + rest.substring(host.length());
    return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
