package io.tongban.guide.search;

import io.tongban.guide.guide.FoundGuides;
import io.tongban.guide.guide.FoundGuides.Found;
import io.tongban.guide.search.GuideIndex.Hit;
import io.tongban.guide.search.GuideIndex.Hits;
import io.tongban.guide.search.GuideIndex.Mark;
import io.tongban.guide.search.GuideIndex.Question;
import io.tongban.guide.search.SearchView.HitView;
import io.tongban.guide.search.SearchView.Organ;
import io.tongban.guide.search.SearchView.SnippetView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Shows hits; what their guides say is read for those of the page alone, all at once. */
@Component
class HitViews {

  private static final Logger log = LoggerFactory.getLogger(HitViews.class);

  private final FoundGuides guides;
  private final EverydayFile everyday;

  HitViews(FoundGuides guides, EverydayFile everyday) {
    this.guides = guides;
    this.everyday = everyday;
  }

  List<HitView> plain(Question question, Hits hits) {
    return views(question, hits, Map.of(), Locale.CHINESE);
  }

  /** With what the guides say, as far as the database can tell now. */
  List<HitView> telling(Question question, Hits hits, Locale locale) {
    return views(question, hits, read(hits), locale);
  }

  private Map<String, Found> read(Hits hits) {
    try {
      return hits.hits().isEmpty() ? Map.of() : guides.of(hits.hits().stream().map(Hit::code).toList());
    } catch (DataAccessException away) {
      log.warn("Hits are shown without what their guides say", away);
      return Map.of();
    }
  }

  private List<HitView> views(Question question, Hits hits, Map<String, Found> found, Locale locale) {
    var wanted = Wanted.of(question.words(), hits.correction(), everyday.get());
    return hits.hits().stream().map(hit -> view(hit, found.get(hit.code()), wanted, locale)).toList();
  }

  private static HitView view(Hit hit, @Nullable Found found, Wanted wanted, Locale locale) {
    var spelt = Marks.spelt(hit.name(), wanted.letters());
    var marks = Marks.joined(Stream.of(spelt, Objects.requireNonNullElse(hit.marks(), List.<Mark>of()))
        .flatMap(List::stream)
        .toList());
    return new HitView(hit.code(), hit.name(), hit.region(), new Organ(hit.organCode(), hit.organName()), hit.tier(),
        hit.type(), hit.typeName(), hit.score(), marks,
        found == null ? null : found.handling(), found == null ? null : found.promisedDays(),
        found == null ? null : found.online(), found == null ? null : found.visits(),
        found == null ? null
            : snippet(found, wanted.meaning(pieces(hit.name(), spelt)).besides(hit.name()), locale));
  }

  private static List<String> pieces(String name, List<Mark> marks) {
    return marks.stream().map(mark -> PlainText.of(name.substring(mark.from(), mark.to()))).toList();
  }

  private static @Nullable SnippetView snippet(Found found, Wanted wanted, Locale locale) {
    var snippet = Snippets.of(found.told(), wanted);
    if (snippet == null) {
      return null;
    }
    var aspect = snippet.aspect();
    var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new SnippetView(aspect.key(), english ? aspect.titleEn() : aspect.title(), snippet.text(), snippet.marks());
  }
}
