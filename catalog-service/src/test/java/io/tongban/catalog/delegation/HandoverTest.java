package io.tongban.catalog.delegation;

import io.tongban.catalog.Answer;
import io.tongban.catalog.tier.ThreeTiersTest;
import io.tongban.clock.ClockConfiguration;
import io.tongban.testissuer.TestIssuer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Two tiers between which an item goes. */
abstract class HandoverTest extends ThreeTiersTest {

  static final String PATH = "/api/catalog/delegations";

  /** A city with one item and a district with a catalogue of its own. */
  final class Scene {

    final String city = city();
    final String district = districtOf(city);
    final String base = base();
    final String given = organ(1) + "3" + base;
    final String received = organ(2) + "4" + base;
    final long cityEdition;
    final long districtEdition;
    final LocalDate day = LocalDate.ofInstant(clock.instant(), ClockConfiguration.ZONE).plusDays(10);

    Scene() {
      cityEdition = edition(city, base, organ(1));
      districtEdition = edition(district, base(), organ(2));
    }

    private long edition(String region, String base, String organ) {
      var edition = begun(region);
      post("/api/catalog/editions/" + edition + "/items",
          wording(region, base, 10, "申请书", "\"organCode\":\"%s\"".formatted(organ)), keeperOf(region)).expect(201);
      publish(edition, region, "{}").expect(200);
      return edition;
    }

    Answer prepare(String more) {
      return post(PATH, """
          {"region":"%s","items":["%s"],"receivers":[%s],"keeps":false,"effectiveFrom":"%s",
           "runningCases":"FINISHED_WHERE_ACCEPTED","document":"关于下放审批事项的决定","reason":"就近办理"%s}"""
          .formatted(city, given, adopter(district, organ(2)), day, more), keeperOf(city));
    }

    JsonNode prepared(@Nullable LocalDate transition) {
      return prepare(transition == null ? "" : ",\"transitionUntil\":\"%s\"".formatted(transition)).expect(201).json();
    }

    Answer write(long delegation, long edition, String keeper) {
      return post(PATH + "/" + delegation + "/drafts", "{\"edition\":%d,\"version\":%d}"
          .formatted(edition, view(delegation).path("version").asInt()), keeperOf(keeper));
    }

    JsonNode view(long delegation) {
      return get(PATH + "/" + delegation, keeperOf(city)).expect(200).json();
    }

    String status(long delegation) {
      return view(delegation).path("status").asString();
    }

    Answer publishAt(long edition, String region, LocalDate start) {
      return publish(edition, region, "{\"effectiveFrom\":\"%s\"}".formatted(midnight(start)));
    }

    /** Both sides draft and publish; returns the delegation's id. */
    long carriedOut(@Nullable LocalDate transition) {
      var id = prepared(transition).path("id").asLong();
      var receiving = begun(district, districtEdition);
      var giving = emptyable(begun(city, cityEdition), city);
      write(id, receiving, district).expect(200);
      write(id, giving, city).expect(200);
      publishAt(receiving, district, day).expect(200);
      publishAt(giving, city, transition == null ? day : transition.plusDays(1)).expect(200);
      return id;
    }

    /** Who accepts on the days from {@code day - 1} on: G, R, both or none. */
    String accepting(int days) {
      return String.join(" ", IntStream.range(-1, days).mapToObj(n -> {
        var noon = day.plusDays(n).atTime(12, 0).atZone(ClockConfiguration.ZONE).toInstant();
        return (inForce(given, noon) ? "G" : "") + (inForce(received, noon) ? "R" : "");
      }).toList());
    }

    private boolean inForce(String code, Instant at) {
      return get("/internal/catalog/items/in-force?code=" + code + "&at=" + at,
          TestIssuer.service("application-service")).status() == 200;
    }

    String withdrawal(LocalDate from, @Nullable LocalDate transition) {
      return """
          {"effectiveFrom":"%s","transitionUntil":%s,"runningCases":"HANDED_OVER","document":"关于收回审批事项的决定",
           "reason":"承接能力不足"}""".formatted(from, transition == null ? "null" : "\"" + transition + "\"");
    }

    Answer withdraw(long delegation, int version, LocalDate from, @Nullable LocalDate transition) {
      return post(PATH + "/" + delegation + "/withdrawal?version=" + version, withdrawal(from, transition),
          keeperOf(city));
    }
  }

  /** Gives the draft another item, so that it is not empty without the given one. */
  long emptyable(long draft, String region) {
    post("/api/catalog/editions/" + draft + "/items",
        wording(region, base(), 10, "申请书", "\"organCode\":\"%s\"".formatted(organ(1))), keeperOf(region)).expect(201);
    return draft;
  }

  long newest(String region) {
    return jdbc.sql("select id from edition where region = ? and status = 'PUBLISHED' and upper_inf(effective)")
        .param(region).query(Long.class).single();
  }

  static String midnight(LocalDate day) {
    return day.atStartOfDay(ClockConfiguration.ZONE).toInstant().toString();
  }

  static List<String> codes(Answer refused) {
    return refused.expectProblem(409, "edition-not-publishable").json().path("errors").valueStream()
        .map(error -> error.path("code").asString()).toList();
  }

  List<String> changes(String region) {
    return jdbc.sql("""
            select kind || ' ' || cast(before as text) || ' ' || cast(after as text) || ' ' || running_cases
            from item_change c join edition e on e.id = c.edition_id where e.region = ? order by c.id""")
        .param(region).query(String.class).list();
  }

  List<String> events(long delegation) {
    return jdbc.sql("""
            select type || ' ' || sequence || ' ' || (cast(payload as jsonb) #>> '{lines,0,receivedCode}')
            from event_relay.outbox where aggregate = ? order by sequence""")
        .param("delegation-" + delegation).query(String.class).list();
  }
}
