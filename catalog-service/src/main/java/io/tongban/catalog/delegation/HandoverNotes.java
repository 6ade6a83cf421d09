package io.tongban.catalog.delegation;

import io.tongban.catalog.change.HistoryNotes;
import io.tongban.catalog.delegation.Delegation.Given;
import io.tongban.catalog.delegation.Delegation.Line;
import io.tongban.catalog.delegation.Delegation.Terms;
import io.tongban.catalog.delegation.model.Extension;
import io.tongban.catalog.item.ItemCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the public that two organs accept, and until when, where one of them did not publish in time that it stops. */
@Component
class HandoverNotes implements HistoryNotes {

  private final Delegations delegations;
  private final JdbcClient jdbc;

  HandoverNotes(Delegations delegations, JdbcClient jdbc) {
    this.delegations = delegations;
    this.jdbc = jdbc;
  }

  @Override
  public List<Note> notes(Set<String> codes, LocalDate today) {
    var notes = new ArrayList<Note>();
    for (var delegation : delegations.concerning(codes.stream().map(ItemCode::new).toList())) {
      for (var line : delegation.lines()) {
        if (codes.contains(line.received().value()) || codes.contains(line.given().value())) {
          add(notes, delegation, line, today);
        }
      }
    }
    notes.sort(Comparator.comparing(Note::from));
    return notes;
  }

  private static void add(List<Note> notes, Delegation delegation, Line line, LocalDate today) {
    var item = delegation.items().stream().filter(one -> one.code().equals(line.given())).findFirst().orElseThrow();
    delegation.extension(item, today).ifPresent(late ->
        notes.add(note(late, delegation.down(), item, line.organName(), item.organName())));
    delegation.extension(line, today).ifPresent(late ->
        notes.add(note(late, back(delegation), item, item.organName(), line.organName())));
  }

  private static Terms back(Delegation delegation) {
    return Objects.requireNonNull(delegation.back());
  }

  private static Note note(Extension late, Terms terms, Given item, String begun, String stopping) {
    return new Note(late.from(), late.until(), late.until() == null ? "handover-extended" : "handover-was-extended",
        List.of(item.name(), begun, stopping, late.from().toString(), String.valueOf(late.until())),
        terms.document(), terms.documentNumber());
  }

  @Override
  public String state(LocalDate today) {
    return jdbc.sql("""
            select coalesce(sum(version), 0) || '-' || count(*) filter (
              where coalesce(back_transition_until + 1, back_from, transition_until + 1, effective_from) <= :today)
            from delegation""")
        .param("today", today)
        .query(String.class)
        .single();
  }
}
