package io.tongban.guide.feerecord;

import io.tongban.guide.feerecord.model.Decision;
import io.tongban.guide.feerecord.model.FeeRecord;
import io.tongban.guide.feerecord.model.Kind;
import io.tongban.guide.feerecord.model.Opinion;
import io.tongban.guide.feerecord.model.Participants;
import io.tongban.guide.feerecord.model.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a record is kept as JSON; the rest stands in columns. */
record Kept(@Nullable String place, @Nullable LocalDate recruitedOn, @Nullable LocalDate announcedOn,
    boolean mechanism, List<Participants> participants, List<Opinion> opinions, @Nullable String result,
    @Nullable Decision decision, List<FeeRecord.Link> links) {

  static Kept of(FeeRecord record) {
    return new Kept(record.place(), record.recruitedOn(), record.announcedOn(), record.mechanism(),
        record.participants(), record.opinions(), record.result(), record.decision(), record.links());
  }

  FeeRecord record(String kind, String title, Subject subject, LocalDate heldOn) {
    return new FeeRecord(Kind.valueOf(kind), title, subject, heldOn, place, recruitedOn, announcedOn, mechanism,
        participants, opinions, result, decision, links);
  }
}
