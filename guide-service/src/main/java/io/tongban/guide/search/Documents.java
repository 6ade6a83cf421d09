package io.tongban.guide.search;

import io.tongban.access.RegionCode;
import io.tongban.guide.guide.GuideText;
import io.tongban.guide.guide.Item;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a guide as a document of the index, and reads the hit from it again. */
final class Documents {

  /** Of every so many guides one belongs to a sample. */
  static final List<Integer> SAMPLES = List.of(8, 64, 512);

  private final JsonMapper json;

  Documents(JsonMapper json) {
    this.json = json;
  }

  static String id(GuideText guide) {
    return guide.edition() + "/" + guide.item().code();
  }

  /** @param name number of the item's name */
  Document document(GuideText guide, int name) {
    var item = guide.item();
    var document = new Document();
    var id = id(guide);
    document.add(new StringField(Field.ID, id, Store.NO));
    for (var oneOf : SAMPLES) {
      if (id.hashCode() % oneOf == 0) {
        document.add(new StringField(Field.SAMPLE, Integer.toString(oneOf), Store.NO));
      }
    }
    document.add(new NumericDocValuesField(Field.NAME, name));
    document.add(new StringField(Field.NAME, Integer.toString(name), Store.NO));
    document.add(new StringField(Field.EDITION, Long.toString(guide.edition()), Store.NO));
    document.add(new StringField(Field.CODE, item.code(), Store.NO));
    document.add(new SortedDocValuesField(Field.CODE, new BytesRef(item.code())));
    document.add(new StringField(Field.CODE_TYPED, PlainText.of(item.code()), Store.NO));
    document.add(new StringField(Field.REGION, new RegionCode(item.region()).prefix(), Store.NO));
    document.add(Field.called(Field.ORGAN_PAIRS, PlainText.of(item.organName())));
    document.add(Field.said(Field.TEXT_PAIRS, PlainText.of(guide.text())));
    addFacets(document, guide);
    document.add(new StoredField(Field.HIT, json.writeValueAsBytes(shown(item))));
    return document;
  }

  GuideIndex.Hit hit(Document document, float score) {
    var bytes = document.getBinaryValue(Field.HIT);
    return json.readerFor(GuideIndex.Hit.class).<GuideIndex.Hit>readValue(bytes.bytes, bytes.offset, bytes.length)
        .scored(score);
  }

  private static void addFacets(Document document, GuideText guide) {
    var item = guide.item();
    add(document, Facet.TIER, new RegionCode(item.region()).tier().name(), null);
    add(document, Facet.REGION, item.region(), null);
    add(document, Facet.TYPE, item.type(), item.typeName());
    add(document, Facet.ORGAN, item.organCode(), item.organName());
    add(document, Facet.HANDLING, item.handling(), null);
    var traits = Traits.of(guide);
    traits.needs().forEach(need -> add(document, Facet.NEED, need, null));
    traits.channels().forEach(channel -> add(document, Facet.CHANNEL, channel, null));
  }

  private static void add(Document document, Facet facet, String key, @Nullable String name) {
    document.add(new StringField(facet.keys(), key, Store.NO));
    document.add(new SortedSetDocValuesField(facet.counted(), new BytesRef(name == null ? key : key + "\t" + name)));
  }

  private static GuideIndex.Hit shown(Item item) {
    return new GuideIndex.Hit(item.code(), item.name(), item.region(), item.tier(), item.type(), item.typeName(),
        item.organCode(), item.organName(), 0, null);
  }
}
