package io.tongban.catalog.resemblance.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One text being cut into phrases. */
final class Cutting {

  /** So many characters name an object. */
  private static final int OBJECT = 4;

  /** Different numbers are different things: 第一类, 第二类; 500 平方米, 1000 平方米. */
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int NUMBERS = -1;

  private final boolean content;
  private final List<Phrase> phrases = new ArrayList<>();
  private final Set<Act> acts = EnumSet.noneOf(Act.class);
  private final Set<String> means = new LinkedHashSet<>();
  private final StringBuilder phrase = new StringBuilder();
  private BitSet weak = new BitSet();
  private int brackets;
  /** What follows is what changes about the object, which was named: 变更住所. */
  private boolean detail;
  /** A name that ends in 查询 asks nothing; one that only holds it may. */
  private boolean informs;

  /** @param content whether it is a condition or material, in which common words count for nothing */
  Cutting(boolean content) {
    this.content = content;
  }

  void word(String text, Wording.Word word) {
    switch (word.kind()) {
      case MEANS -> {
        end();
        means.add(text);
        informs = false;
      }
      case ACT -> {
        end();
        acts.add(word.act());
        informs = word.act() == Act.INFORM;
        detail |= word.act() == Act.CHANGE && length() >= OBJECT;
      }
      case FILLER -> end();
      case COMMON -> {
        if (content) {
          end();
        } else {
          add(text, false);
        }
      }
      case WEAK -> add(text, true);
      case KEEP -> add(text, false);
      case SAME -> add(word.as(), false);
    }
  }

  void character(char c) {
    if (Character.isLetterOrDigit(c)) {
      add(Character.toString(c), false);
    } else {
      end();
      brackets = Math.max(0, brackets + (c == '(' ? 1 : c == ')' ? -1 : 0));
    }
  }

  private void add(String text, boolean little) {
    weak.set(phrase.length(), phrase.length() + text.length(), little || detail || brackets > 0);
    phrase.append(text);
  }

  private void end() {
    if (!phrase.isEmpty()) {
      phrases.add(new Phrase(phrase.toString(), weak));
      phrase.setLength(0);
      weak = new BitSet();
    }
  }

  private int length() {
    return phrases.stream().mapToInt(done -> done.text().length()).sum();
  }

  /** @param plain the whole text, for one of which nothing is left */
  Subject subject(String plain, List<List<Set<String>>> opposites) {
    end();
    if (phrases.isEmpty() && !content) {
      add(plain.replaceAll("[^\\p{L}\\p{Nd}]", ""), false);
      end();
    }
    if (phrases.stream().allMatch(done -> done.weak().cardinality() == done.text().length())) {
      phrases.forEach(done -> done.weak().clear());
    }
    var joined = phrases.stream().map(Phrase::text).collect(Collectors.joining(" "));
    var sides = new TreeMap<Integer, Map<String, String>>();
    if (!content) {
      sides.put(NUMBERS, NUMBER.matcher(joined).results().map(MatchResult::group).distinct()
          .collect(Collectors.toMap(number -> number, number -> number)));
      for (var group = 0; group < opposites.size(); group++) {
        sides.put(group, named(opposites.get(group), joined));
      }
      sides.values().removeIf(Map::isEmpty);
    }
    return new Subject(List.copyOf(phrases), acts(), List.copyOf(means), sides);
  }

  private Set<Act> acts() {
    if (informs) {
      return EnumSet.of(Act.INFORM);
    }
    acts.remove(Act.INFORM);
    return acts.isEmpty() ? EnumSet.of(Act.BEGIN) : acts;
  }

  private static Map<String, String> named(List<Set<String>> group, String text) {
    var named = new TreeMap<String, String>();
    for (var side = 0; side < group.size(); side++) {
      for (var word : group.get(side)) {
        if (text.contains(word)) {
          named.put(Integer.toString(side), word);
        }
      }
    }
    return named;
  }
}
