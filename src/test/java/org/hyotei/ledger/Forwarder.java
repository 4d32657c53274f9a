package org.hyotei.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A network to a PostgreSQL server that can be cut and restored. */
final class Forwarder implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");
  private static final int COMMITTING_MILLIS = 200;

  private final String url;
  private final InetSocketAddress server;
  private final ServerSocket listening;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final AtomicInteger answersToLose = new AtomicInteger();
  private volatile Cut cut = Cut.NONE;

  /** What is wrong with the network. */
  enum Cut {
    NONE,
    /** Connections end, new ones end at once. */
    CLOSED,
    /** Bytes vanish, and nobody is told; connections from this time never work again. */
    SILENT
  }

  /** A client's connection and the one to the server. */
  private record Line(Socket client, Socket server) {
    void close() {
      for (Socket socket : new Socket[] {client, server}) {
        try {
          socket.close();
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  /** Forwards to the server of a URL. */
  Forwarder(String url) throws IOException {
    this.url = url;
    Matcher address = ADDRESS.matcher(url);
    if (!address.find()) {
      throw new AssertionError("no host and port in " + url);
    }
    this.server = new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2)));
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::listen);
  }

  /** The URL by way of this; statements are sent as text, so that a commit is known. */
  String url() {
    return ADDRESS.matcher(url).replaceFirst("//127.0.0.1:" + listening.getLocalPort() + "/")
        + "&prepareThreshold=0";
  }

  void cut(Cut how) {
    cut = how;
    if (how == Cut.CLOSED) {
      lines.forEach(Line::close);
      lines.clear();
    }
  }

  void restore() {
    cut = Cut.NONE;
  }

  /** Lets the next commit reach the server, and closes the connection in place of its answer. */
  void loseAnswerToCommit() {
    answersToLose.incrementAndGet();
  }

  boolean lostAll() {
    return answersToLose.get() == 0;
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "forwarder");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    try {
      while (true) {
        Socket client = listening.accept();
        if (cut == Cut.CLOSED) {
          client.close();
          continue;
        }
        Socket other = new Socket(server.getAddress(), server.getPort());
        Line line = new Line(client, other);
        lines.add(line);
        boolean[] dead = {cut == Cut.SILENT};
        start(() -> forward(line, client, other, dead));
        start(() -> forward(line, other, client, dead));
      }
    } catch (IOException closed) {
      lines.forEach(Line::close);
    }
  }

  private void forward(Line line, Socket from, Socket to, boolean[] dead) {
    byte[] buffer = new byte[65_536];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        dead[0] |= cut == Cut.SILENT;
        if (dead[0]) {
          continue;
        }
        boolean losing = from == line.client() && commits(buffer, read) && takeOne();
        if (losing) {
          line.client().close();
        }
        out.write(buffer, 0, read);
        out.flush();
        if (losing) {
          Thread.sleep(COMMITTING_MILLIS);
          line.close();
        }
      }
    } catch (IOException ended) {
      line.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lines.remove(line);
  }

  private static boolean commits(byte[] buffer, int length) {
    return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("COMMIT");
  }

  private boolean takeOne() {
    return answersToLose.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }

  @Override
  public void close() throws IOException {
    listening.close();
    lines.forEach(Line::close);
  }
}
