package io.tongban.application.casefile;

import io.tongban.application.casefile.model.CaseFile;
import io.tongban.application.casefile.model.Fact;
import io.tongban.application.casefile.model.LogEntry;
import io.tongban.application.certificate.Voucher;
import io.tongban.application.deadline.Deadlines;
import io.tongban.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the documents that the law demands from the log entry each rests on (行政许可法 arts. 32 and 38). */
@Component
class CaseDocuments {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(WorkingCalendar.ZONE);

  enum Kind {
    ACCEPTANCE("行政许可申请受理通知书", Fact.Type.ACCEPTED),
    CORRECTION_NOTICE("行政许可申请材料补正告知书", Fact.Type.CORRECTION_REQUESTED),
    NON_ACCEPTANCE("行政许可申请不予受理决定书", Fact.Type.NOT_ACCEPTED),
    REFUSAL("不予行政许可决定书", Fact.Type.REFUSED);

    private final String title;
    private final Fact.Type basis;

    Kind(String title, Fact.Type basis) {
      this.title = title;
      this.basis = basis;
    }

    static Optional<Kind> of(String path) {
      return Arrays.stream(values())
          .filter(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(path))
          .findFirst();
    }
  }

  private final Deadlines deadlines;
  private final JdbcClient jdbc;

  CaseDocuments(Deadlines deadlines, JdbcClient jdbc) {
    this.deadlines = deadlines;
    this.jdbc = jdbc;
  }

  /** The newest document of that kind; empty when nothing of the kind happened. */
  Optional<Voucher> voucher(CaseFile file, Kind kind) {
    return file.log().reversed().stream()
        .filter(entry -> entry.fact().type() == kind.basis)
        .findFirst()
        .map(entry -> new Voucher(kind.title, file.number() + "-" + entry.sequence(),
            file.opening().applicant().name(), paragraphs(file, entry), file.opening().terms().organName(),
            entry.at()));
  }

  private List<String> paragraphs(CaseFile file, LogEntry entry) {
    var text = new ArrayList<String>();
    text.add("您（单位）于%s提出的“%s”申请（办件编号：%s）收悉。".formatted(
        DAY.format(file.submittedAt()), file.opening().terms().itemName(), file.number()));
    var situation = file.opening().situation();
    if (situation != null && !situation.given().isEmpty()) {
      text.add("申请人申报的情形：%s。".formatted(situation.given().stream()
          .map(given -> given.question() + given.answer()).collect(Collectors.joining("；"))));
    }
    switch (entry.fact()) {
      case Fact.Accepted fact -> {
        var term = deadlines.read(CaseDues.term(file), fact.clockFrom());
        text.add("经审查，申请材料齐全、符合法定形式，依据《中华人民共和国行政许可法》第三十二条，予以受理。");
        var originals = file.supplied().originals();
        if (!originals.isEmpty()) {
          text.add("窗口已收取下列材料的原件：%s。".formatted(originals.stream()
              .map(file.opening()::materialName).collect(Collectors.joining("、"))));
        }
        if (!file.forms().isEmpty()) text.add(form(file.forms().getLast()));
        text.add("办理期限自%s起计算，承诺于%s前、依法应于%s前作出决定。依法不计入期限的时间将另行书面告知。".formatted(
            day(fact.clockFrom()), day(term.promised().date()), day(term.statutory().date())));
      }
      case Fact.CorrectionRequested fact -> {
        text.add("经审查，申请材料不齐全或者不符合法定形式，依据《中华人民共和国行政许可法》第三十二条，现一次性告知需要补正的全部内容：");
        for (int i = 0; i < fact.defects().size(); i++) {
          var defect = fact.defects().get(i);
          text.add("%d. %s：%s".formatted(i + 1, file.opening().nameOf(defect), defect.problem()));
        }
        if (fact.note() != null) text.add(fact.note());
      }
      case Fact.NotAccepted fact -> {
        text.add("经审查，决定不予受理。理由：" + fact.reason());
        if (fact.competentOrgan() != null) text.add("请向有关行政机关申请：" + fact.competentOrgan());
        text.add(remedies(entry.at()));
      }
      case Fact.Refused fact -> {
        text.add("经审查，依据《中华人民共和国行政许可法》第三十八条，决定不予行政许可。理由：" + fact.reason());
        text.add(remedies(entry.at()));
      }
      case Fact.Submitted f -> throw unwritten(f);
      case Fact.Corrected f -> throw unwritten(f);
      case Fact.Suspended f -> throw unwritten(f);
      case Fact.Resumed f -> throw unwritten(f);
      case Fact.Extended f -> throw unwritten(f);
      case Fact.Reviewed f -> throw unwritten(f);
      case Fact.Granted f -> throw unwritten(f);
      case Fact.Delivered f -> throw unwritten(f);
      case Fact.Withdrawn f -> throw unwritten(f);
    }
    return text;
  }

  /** How the form came in that was accepted. */
  private static String form(LogEntry entry) {
    var paper = switch (entry.fact()) {
      case Fact.Submitted fact -> fact.paperForm();
      case Fact.Corrected fact -> fact.paperForm();
      default -> null;
    };
    return paper == null ? "申请书以电子方式填写，以%s提交的为准。".formatted(DAY.format(entry.at()))
        : "申请书以纸质方式提交，窗口于%s收取并扫描存档。".formatted(DAY.format(entry.at()));
  }

  /** Where to turn against the decision, in the law's words of that day. */
  private String remedies(Instant at) {
    return jdbc.sql("""
            select text from legal_text where kind = 'REMEDIES' and effective_from <= :on
            order by effective_from desc limit 1
            """)
        .param("on", WorkingCalendar.dateOf(at))
        .query(String.class)
        .single();
  }

  private static IllegalStateException unwritten(Fact fact) {
    return new IllegalStateException("No document rests on " + fact.type());
  }

  private static String day(LocalDate date) {
    return DateTimeFormatter.ofPattern("yyyy年M月d日").format(date);
  }
}
