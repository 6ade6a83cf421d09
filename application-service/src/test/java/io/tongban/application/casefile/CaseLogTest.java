package io.tongban.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongban.application.ServiceTest;
import org.junit.jupiter.api.Test;

class CaseLogTest extends ServiceTest {

  @Test
  void chainOfAnUntouchedLogHolds() {
    var applicant = newApplicant();
    var number = granted(applicant);

    var log = get(REVIEWER, "/api/cases/" + number + "/log").expect(200).json();

    assertThat(log.path("verified").asBoolean()).isTrue();
    assertThat(log.path("brokenAt").isNull()).isTrue();
    assertThat(log.path("entries").valueStream().map(entry -> entry.path("clock").asString()))
        .containsExactly("NONE", "START", "NONE", "END");
    assertThat(log.path("entries").get(2).path("details").path("opinion").asString()).isEqualTo("符合条件");
  }

  @Test
  void applicantVerifiesTheChainWithoutReadingTheDetails() {
    var applicant = newApplicant();
    var number = reviewed(applicant);

    var log = get(applicant, "/api/cases/" + number + "/log").expect(200);

    assertThat(log.json().path("verified").asBoolean()).isTrue();
    assertThat(log.json().toString()).doesNotContain("符合条件").doesNotContain("赵审查");
  }

  @Test
  void entriesCannotBeChangedOrRemoved() {
    var number = accepted(newApplicant());

    for (var sql : new String[] {
        "update case_event set actor_name = '别人' where case_number = :n",
        "delete from case_event where case_number = :n"}) {
      assertThatThrownBy(() -> jdbc.sql(sql).param("n", number).update()).hasStackTraceContaining("append-only");
    }
    assertThatThrownBy(() -> jdbc.sql("truncate case_event").update()).hasStackTraceContaining("append-only");
  }

  @Test
  void entryAlteredBehindTheTriggersBackIsFound() {
    var number = reviewed(newApplicant());
    jdbc.sql("alter table case_event disable trigger case_event_append_only").update();
    try {
      jdbc.sql("update case_event set actor_name = '别人' where case_number = :n and sequence = 2")
          .param("n", number).update();
    } finally {
      jdbc.sql("alter table case_event enable trigger case_event_append_only").update();
    }

    var log = get(REVIEWER, "/api/cases/" + number + "/log").expect(200).json();

    assertThat(log.path("verified").asBoolean()).isFalse();
    assertThat(log.path("brokenAt").asInt()).isEqualTo(2);
  }
}
