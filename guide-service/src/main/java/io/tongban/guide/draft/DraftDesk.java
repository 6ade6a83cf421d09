package io.tongban.guide.draft;

import io.tongban.access.Caller;
import io.tongban.guide.guide.Described;
import io.tongban.guide.review.Draft;
import io.tongban.guide.review.Outcome;
import io.tongban.guide.review.Remark;
import io.tongban.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the addresses of all parts' drafts share: who comes in, what is shown, what is refused. */
@Component
public final class DraftDesk {

  private final Drafting drafting;
  private final Drafts drafts;
  private final DraftAccess access;
  private final MessageSource messages;
  private final JsonMapper json;

  DraftDesk(Drafting drafting, Drafts drafts, DraftAccess access, MessageSource messages, JsonMapper json) {
    this.drafting = drafting;
    this.drafts = drafts;
    this.access = access;
    this.messages = messages;
    this.json = json;
  }

  Drafting drafting() {
    return drafting;
  }

  Described writer(DraftPart<?> part, String code, Caller caller) {
    return admitted(part, access.writer(code, caller));
  }

  Described reader(DraftPart<?> part, String code, Caller caller) {
    return admitted(part, access.reader(code, caller));
  }

  private static Described admitted(DraftPart<?> part, Described item) {
    part.admit(item);
    return item;
  }

  List<Drafts.Done> trail(DraftPart<?> part, String code) {
    return drafts.trail(code, part.name());
  }

  Draft draft(DraftPart<?> part, String code) {
    return drafts.find(code, part.name()).orElseThrow(() -> new Problem(404, "no-draft").args(code));
  }

  <C> C content(DraftPart<C> part, Draft draft) {
    return json.readValue(draft.content(), part.type());
  }

  <C> DraftView view(DraftPart<C> part, Described item, Draft draft, Locale locale) {
    var content = content(part, draft);
    return DraftView.of(item.item().code(), part.name(), draft, json.readTree(draft.content()),
        Remark.of(part.faults(item, content), messages, locale),
        Remark.of(part.obstacles(item, content), messages, locale));
  }

  DraftView done(DraftPart<?> part, Described item, Outcome outcome, Locale locale) {
    return view(part, item, outcome.allowed(), locale);
  }

  <C> void refuseUnfit(DraftPart<C> part, Described item, Draft draft) {
    PartPublishing.refuseUnfit(part, item, content(part, draft));
  }
}
