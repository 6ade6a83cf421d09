package io.tongban.supervision.guides;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.guide.GuideBecameStale;
import io.tongban.client.guide.GuideFoundComplete;
import io.tongban.client.guide.GuideFoundIncomplete;
import io.tongban.client.guide.GuideRefreshed;
import io.tongban.client.guide.QuestionAsked;
import io.tongban.client.guide.QuestionSettled;
import io.tongban.relay.EventHandler;
import io.tongban.relay.IncomingEvent;
import io.tongban.supervision.guides.model.LatenessRule.Term;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes in what guide-service tells of guides and of what is asked at them, and looks at it at once. */
@Component
class GuideNews implements EventHandler {

  private static final String INCOMPLETE = "C01";
  private static final String STALE = "C06";
  private static final Map<String, String> UNANSWERED = Map.of("QUESTION", "C07", "CORRECTION", "C08");

  private final WatchedDuties duties;
  private final DutyWatch watch;
  private final Clock clock;

  GuideNews(WatchedDuties duties, DutyWatch watch, Clock clock) {
    this.duties = duties;
    this.watch = watch;
    this.clock = clock;
  }

  @Override
  public String subscription() {
    return "supervision.guides";
  }

  @Override
  public Set<String> types() {
    return Set.of(GuideBecameStale.TYPE, GuideRefreshed.TYPE, GuideFoundIncomplete.TYPE, GuideFoundComplete.TYPE,
        QuestionAsked.TYPE, QuestionSettled.TYPE);
  }

  @Override
  public void handle(IncomingEvent event) {
    switch (event.type()) {
      case GuideBecameStale.TYPE -> begin(duty(event.payloadAs(GuideBecameStale.class)), event);
      case GuideRefreshed.TYPE -> {
        var refreshed = event.payloadAs(GuideRefreshed.class);
        duties.closed(STALE, refreshed.code(), refreshed.on(), event.sequence());
      }
      case GuideFoundIncomplete.TYPE -> begin(duty(event.payloadAs(GuideFoundIncomplete.class)), event);
      case GuideFoundComplete.TYPE -> {
        var complete = event.payloadAs(GuideFoundComplete.class);
        duties.closed(INCOMPLETE, complete.code(), complete.on(), event.sequence());
      }
      case QuestionAsked.TYPE -> begin(duty(event.payloadAs(QuestionAsked.class)), event);
      case QuestionSettled.TYPE -> {
        var settled = event.payloadAs(QuestionSettled.class);
        duties.closed(unanswered(settled.kind()), Long.toString(settled.id()), settled.on(), event.sequence());
      }
      default -> throw new IllegalArgumentException("Not subscribed: " + event.type());
    }
  }

  private void begin(Duty duty, IncomingEvent event) {
    var today = WorkingCalendar.dateOf(clock.instant());
    if (duties.opened(duty, event.sequence(), today)) {
      watch.look(List.of(duty), today);
    }
  }

  private static Duty duty(GuideBecameStale news) {
    return new Duty(STALE, news.code(), news.code(), news.name(), news.region(), news.organCode(), news.organName(),
        new Term(news.since(), news.days()), news.basis(),
        Map.of("guideVersion", news.version(), "aspects", news.aspects()));
  }

  /** Its first term is over already, so none is left here. */
  private static Duty duty(GuideFoundIncomplete news) {
    var details = new LinkedHashMap<String, Object>();
    details.put("guideVersion", news.version());
    details.put("missing", news.missing());
    details.put("ended", news.ended());
    var term = news.term();
    if (term != null) {
      details.put("firstTerm", Map.of("since", term.from(), "limit", term.days(), "basis", term.basis()));
    }
    return new Duty(INCOMPLETE, news.code(), news.code(), news.name(), news.region(), news.organCode(),
        news.organName(), new Term(news.since(), 0), "", details);
  }

  private static Duty duty(QuestionAsked news) {
    var details = new LinkedHashMap<String, Object>();
    details.put("question", news.id());
    details.put("guideVersion", news.guideVersion());
    if (news.aspect() != null) {
      details.put("aspects", List.of(news.aspect()));
    }
    return new Duty(unanswered(news.kind()), Long.toString(news.id()), news.code(), news.name(), news.region(),
        news.organCode(), news.organName(), new Term(news.on(), news.days()), news.basis(), details);
  }

  private static String unanswered(String kind) {
    var rule = UNANSWERED.get(kind);
    if (rule == null) throw new IllegalArgumentException("No rule watches " + kind);
    return rule;
  }
}
