package io.tongban.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A conversation with a Redis in whole lines: enough to ask whether it is there and to claim a database. */
public final class RedisTalk implements AutoCloseable {
  private static final int TIME_LIMIT = (int) Duration.ofSeconds(5).toMillis();

  private final Socket socket;
  private final BufferedReader replies;

  /**
   * Connects and signs in.
   *
   * @param url {@code redis://[user:password@]host[:port]}
   */
  public RedisTalk(URI url) throws IOException {
    socket = new Socket(url.getHost(), url.getPort() < 0 ? 6379 : url.getPort());
    socket.setSoTimeout(TIME_LIMIT);
    replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    if (url.getUserInfo() != null) {
      say("AUTH " + url.getUserInfo().replaceFirst("^:", "").replace(':', ' '));
    }
  }

  /** The reply's first line with its type mark, as in {@code +OK}, {@code -ERR …} or {@code $-1}. */
  public String say(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    var reply = replies.readLine();
    if (reply == null) {
      throw new IOException("Redis hung up after " + command.split(" ")[0]);
    }
    return reply;
  }

  /** The text stored under a key, of one line. */
  public Optional<String> get(String key) throws IOException {
    var reply = say("GET " + key);
    return reply.startsWith("$") && !reply.equals("$-1") ? Optional.of(replies.readLine()) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
