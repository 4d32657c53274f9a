package org.hyotei.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One HTTP/1.1 connection that is kept open and asks the same thing again and again. Does as little
 * as can be, so that the server keeps the processor. Not thread-safe.
 */
final class KeptConnection implements AutoCloseable {

  private static final int BUFFER = 65_536;
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final OutputStream out;
  private final DataInputStream in;
  private final byte[] request;
  private final Exchange exchange;
  private final String status;
  private final StringBuilder line = new StringBuilder(100);
  private byte[] body = new byte[BUFFER];

  KeptConnection(int port, Exchange exchange) throws IOException {
    this.exchange = exchange;
    this.status = "HTTP/1.1 " + exchange.status() + " ";
    byte[] json = exchange.kawaguchi().request();
    byte[] head =
        ("POST "
                + exchange.path()
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + json.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    request = Arrays.copyOf(head, head.length + json.length);
    System.arraycopy(json, 0, request, head.length, json.length);
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
  }

  /**
   * Sends the request and reads the answer to its last byte.
   *
   * @throws IllegalStateException if status or body are not as expected
   */
  void exchange() throws IOException {
    out.write(request);
    String first = readLine();
    if (!first.startsWith(status)) {
      throw new IllegalStateException("the answer is " + first);
    }
    int length = -1;
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    if (length < 0) {
      throw new IllegalStateException("the answer has no length");
    }
    if (length > body.length) {
      body = new byte[length];
    }
    in.readFully(body, 0, length);
    if (!exchange.answer().expected(body, length)) {
      throw new IllegalStateException("the body is not the expected one");
    }
  }

  private String readLine() throws IOException {
    line.setLength(0);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
