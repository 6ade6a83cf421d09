package io.tongban.application.casefile.model;

import io.tongban.calendar.ExcludedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A case of 10 promised and 20 statutory days, submitted on Monday 2026-03-02. */
final class Sample {

  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  /** Five working days after that Monday. */
  static final LocalDate NOTICE_DUE = LocalDate.of(2026, 3, 9);
  static final LocalDate STATUTORY_DUE = LocalDate.of(2026, 3, 30);
  static final int LONGEST_EXTENSION = 10;

  static final Actor APPLICANT = new Actor("applicant", "张三", Set.of(Part.APPLICANT));
  static final Actor CLERK = new Actor("clerk", "李窗口", Set.of(Part.WINDOW_CLERK));
  static final Actor REVIEWER = new Actor("reviewer", "赵审查", Set.of(Part.REVIEWER));
  static final Actor DECIDER = new Actor("decider", "钱决定", Set.of(Part.DECIDER));
  static final Actor NOBODY = new Actor("nobody", "路人", Set.of());

  private Sample() {}

  static Instant at(LocalDate day) {
    return day.atTime(2, 0).toInstant(ZoneOffset.UTC);
  }

  static Instant march(int day) {
    return at(LocalDate.of(2026, 3, day));
  }

  static CaseFile submitted() {
    var terms = new Terms("120116-XK-001", "食品经营许可", "01", "PROMISED", 7, "120116", "120116013", "organ", "行政审批局",
        10, 20, "行政许可法第四十二条");
    var opening = new Opening(CaseNumber.of("120116013", MONDAY, 1), terms,
        new Applicant("applicant", Applicant.Kind.PERSON, "张三", "11010519491231002X", null), 3,
        List.of(new NeededMaterial("identity", "身份证明", true), new NeededMaterial("plan", "平面图", false)), null,
        new FormReference("120116-XK-001", 2), "{\"area\":1}", null);
    var check = new CatalogueCheck(CatalogueCheck.Basis.CONFIRMED, "2026年版", "1", at(MONDAY));
    return CaseFile.open(opening, check, Supplied.of(piece("identity")), null, APPLICANT, Part.APPLICANT, at(MONDAY))
        .file();
  }

  static Piece piece(String key) {
    return new Piece(key, UUID.randomUUID(), key + ".pdf", "0".repeat(64));
  }

  static Correction supplement(Supplied supplied) {
    return new Correction(supplied, null, null, null);
  }

  static CaseFile in(Status status) {
    return switch (status) {
      case SUBMITTED -> submitted();
      case CORRECTING -> done(submitted().requestCorrection(
          CLERK, at(MONDAY), List.of(new Defect("identity", "过期")), null, NOTICE_DUE));
      case ACCEPTED -> done(submitted().accept(CLERK, at(MONDAY), NOTICE_DUE));
      case NOT_ACCEPTED -> done(submitted().notAccept(CLERK, at(MONDAY), "不属于职权范围", null));
      case REVIEWED -> done(in(Status.ACCEPTED).review(REVIEWER, at(MONDAY), Decision.GRANT, "符合条件"));
      case GRANTED -> done(in(Status.REVIEWED).decide(DECIDER, at(MONDAY), Decision.GRANT, null));
      case REFUSED -> done(in(Status.REVIEWED).decide(DECIDER, at(MONDAY), Decision.REFUSE, "不符合条件"));
      case DELIVERED -> done(in(Status.GRANTED).deliver(CLERK, at(MONDAY), "窗口领取"));
      case WITHDRAWN -> done(submitted().withdraw(APPLICANT, at(MONDAY), "不办了"));
    };
  }

  /** Takes the action as the law would have it, on the same Monday. */
  static Outcome take(Action action, CaseFile file, Actor by) {
    return switch (action) {
      case ACCEPT -> file.accept(by, at(MONDAY), NOTICE_DUE);
      case REQUEST_CORRECTION -> file.requestCorrection(
          by, at(MONDAY), List.of(new Defect("plan", "缺页")), null, NOTICE_DUE);
      case CORRECT -> file.correct(by, at(MONDAY), supplement(Supplied.of(piece("identity"))));
      case NOT_ACCEPT -> file.notAccept(by, at(MONDAY), "不属于职权范围", null);
      case REVIEW -> file.review(by, at(MONDAY), Decision.GRANT, "符合条件");
      case DECIDE -> file.decide(by, at(MONDAY), Decision.GRANT, null);
      case WITHDRAW -> file.withdraw(by, at(MONDAY), "不办了");
      case SUSPEND -> file.suspend(by, at(MONDAY), ExcludedTime.HEARING, 5, "1号");
      case RESUME -> file.resume(by, at(MONDAY));
      case EXTEND -> file.extend(by, at(MONDAY), 5, "案情复杂", "1号", LONGEST_EXTENSION, STATUTORY_DUE);
      case DELIVER -> file.deliver(by, at(MONDAY), "窗口领取");
    };
  }

  /** Somebody whose action it is, and who did nothing on the case before. */
  static Actor entitledTo(Action action) {
    return switch (action) {
      case ACCEPT, REQUEST_CORRECTION, NOT_ACCEPT, DELIVER -> CLERK;
      case CORRECT, WITHDRAW -> APPLICANT;
      case REVIEW -> REVIEWER;
      case DECIDE, SUSPEND, RESUME, EXTEND -> DECIDER;
    };
  }

  static CaseFile done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> done.file();
      case Outcome.Refused(var reason) -> throw new AssertionError("Refused: " + reason);
    };
  }
}
