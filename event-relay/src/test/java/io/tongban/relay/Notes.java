package io.tongban.relay;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A handler with an effect that can be counted, and that fails when a test wants it to. */
final class Notes implements EventHandler {

  record Note(String text) {}

  final Queue<IncomingEvent> given = new ConcurrentLinkedQueue<>();
  volatile Consumer<IncomingEvent> trouble = event -> {};
  private final JdbcClient jdbc;

  Notes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String subscription() {
    return "notes.kept";
  }

  @Override
  public Set<String> types() {
    return Set.of("note.*", "circular.sent");
  }

  @Override
  public void handle(IncomingEvent event) {
    given.add(event);
    jdbc.sql("insert into note (aggregate, sequence, text) values (?, ?, ?)")
        .params(event.aggregate(), event.sequence(), event.payloadAs(Note.class).text())
        .update();
    trouble.accept(event);
  }

  /** The sequences of an aggregate in the order of their effect. */
  List<Long> kept(String aggregate) {
    return jdbc.sql("select sequence from note where aggregate = ? order by id")
        .param(aggregate).query(Long.class).list();
  }

  long given(String aggregate) {
    return given.stream().filter(event -> event.aggregate().equals(aggregate)).count();
  }
}
