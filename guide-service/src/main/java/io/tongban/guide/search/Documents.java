package io.tongban.guide.search;

import io.tongban.access.RegionCode;
import io.tongban.access.RegionCode.Tier;
import io.tongban.guide.guide.GuideText;
import io.tongban.guide.guide.Item;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** Writes a guide as a document of the index, and reads the hit from it again. */
final class Documents {

  private static final FieldType TEXT_WITHOUT_PLACES = textWithoutPlaces();

  private final JsonMapper json;

  Documents(JsonMapper json) {
    this.json = json;
  }

  static String id(GuideText guide) {
    return guide.edition() + "/" + guide.item().code();
  }

  Document document(GuideText guide) {
    var item = guide.item();
    var region = new RegionCode(item.region());
    var name = PlainText.of(item.name());
    var main = item.mainItem() == null ? "" : PlainText.of(item.mainItem());
    var pinyin = Pinyin.of(name);
    var document = new Document();
    document.add(new StringField(Field.ID, id(guide), Store.NO));
    document.add(new LongPoint(Field.EDITION, guide.edition()));
    document.add(new SortedDocValuesField(Field.CODE, new BytesRef(item.code())));
    document.add(new StringField(Field.CODE_TYPED, PlainText.of(item.code()), Store.NO));
    document.add(new StringField(Field.REGION, region.prefix(), Store.NO));
    document.add(new TextField(Field.NAME, name, Store.NO));
    document.add(new TextField(Field.NAME_PAIRS, name, Store.NO));
    document.add(new TextField(Field.MAIN, main, Store.NO));
    document.add(new TextField(Field.MAIN_PAIRS, main, Store.NO));
    document.add(new TextField(Field.ORGAN, PlainText.of(item.organName()), Store.NO));
    document.add(new org.apache.lucene.document.Field(Field.TEXT, PlainText.of(guide.text()), TEXT_WITHOUT_PLACES));
    pinyin.full().forEach(spelt -> document.add(new StringField(Field.PINYIN, spelt, Store.NO)));
    pinyin.initials().forEach(letters -> document.add(new StringField(Field.INITIALS, letters, Store.NO)));
    for (var from : Tier.values()) {
      document.add(new NumericDocValuesField(Field.DISTANCE + from, distance(from, region.tier())));
    }
    document.add(new StoredField(Field.HIT, json.writeValueAsBytes(shown(item))));
    return document;
  }

  GuideIndex.Hit hit(Document document, float score) {
    var bytes = document.getBinaryValue(Field.HIT);
    return json.readerFor(GuideIndex.Hit.class).<GuideIndex.Hit>readValue(bytes.bytes, bytes.offset, bytes.length)
        .scored(score);
  }

  /** The tier asked for first, then the one below it, then the others: what is nearer to the people comes first. */
  static long distance(Tier from, Tier to) {
    var steps = to.ordinal() - from.ordinal();
    return steps >= 0 ? steps : Tier.values().length - steps;
  }

  private static GuideIndex.Hit shown(Item item) {
    return new GuideIndex.Hit(item.code(), item.name(), item.region(), item.tier(), item.type(), item.typeName(),
        item.organCode(), item.organName(), 0);
  }

  private static FieldType textWithoutPlaces() {
    var type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
