package io.tongban.guide.search;

import io.tongban.guide.guide.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;

/**
 * The names that items bear, each once however many regions repeat it: a million guides have some thousand. So a
 * question weighs names, and then looks for the guides of the best of them. Names stay when no guide bears them any
 * more; they find nothing then.
 */
final class Names {

  /** 食品经营许可 of 食品经营许可(新办). */
  private static final Pattern BRACKETS_AT_END = Pattern.compile("\\s*\\([^()]*\\)$");

  private final LiveIndex index;
  private final Map<Name, Integer> numbers = new ConcurrentHashMap<>();

  /** Both of plain text; {@code main} is empty where there is no main item. */
  private record Name(String name, String main) {}

  Names(Path home) throws IOException {
    this.index = new LiveIndex(home, "guide-names", LiveIndex.writing());
  }

  /** The number of an item's name, which it keeps; a new name shows after {@link #refresh()}. */
  int numberOf(Item item) {
    var main = item.mainItem() == null ? "" : PlainText.of(item.mainItem());
    var name = new Name(PlainText.of(item.name()), main);
    var known = numbers.get(name);
    return known == null ? add(name) : known;
  }

  private synchronized int add(Name name) {
    return numbers.computeIfAbsent(name, unknown -> {
      var number = numbers.size();
      index.change(writer -> writer.addDocument(document(unknown, number)));
      return number;
    });
  }

  void compact() {
    index.change(writer -> writer.forceMerge(1));
  }

  void refresh() {
    index.refresh();
  }

  <T> T ask(LiveIndex.Asking<T> asking) {
    return index.ask(asking);
  }

  void destroy() throws IOException {
    index.destroy();
  }

  /** What an item's name is without what stands in brackets at its end; null when nothing does. */
  private static @Nullable String bare(String name) {
    var bare = BRACKETS_AT_END.matcher(name).replaceFirst("");
    return bare.isEmpty() || bare.equals(name) ? null : bare;
  }

  private static Document document(Name name, int number) {
    var spelling = Spelling.of(name.name());
    var document = new Document();
    document.add(new NumericDocValuesField(Field.NAME, number));
    document.add(new StoredField(Field.NAME, name.name()));
    document.add(new StringField(Field.EXACT, name.name(), Store.NO));
    var bare = bare(name.name());
    if (bare != null) {
      document.add(new StringField(Field.EXACT, bare, Store.NO));
    }
    document.add(Field.called(Field.NAME_PAIRS, name.name()));
    document.add(Field.called(Field.MAIN_PAIRS, name.main()));
    spelling.typed().forEach(typed -> document.add(new StringField(Field.TYPED, typed, Store.NO)));
    spelling.sounds().forEach(sound -> document.add(new StringField(Field.SOUNDS, sound, Store.NO)));
    return document;
  }
}
