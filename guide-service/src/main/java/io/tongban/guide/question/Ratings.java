package io.tongban.guide.question;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How clear the guides are to their readers. */
@Repository
class Ratings {

  private final JdbcClient jdbc;

  Ratings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param voices how many readers rated it
   * @param clarity their mean, 1 to 5; null without a voice
   */
  record Clarity(int voices, @Nullable Double clarity) {}

  /** One voice per reader and guide; the last one counts. */
  void rate(String code, int guideVersion, String by, int clarity, @Nullable String remark, Instant at) {
    jdbc.sql("""
            insert into rating (code, rated_by, guide_version, clarity, remark, rated_at)
            values (:code, :by, :version, :clarity, :remark, :at)
            on conflict (code, rated_by) do update
              set guide_version = excluded.guide_version, clarity = excluded.clarity, remark = excluded.remark,
                  rated_at = excluded.rated_at""")
        .param("code", code)
        .param("by", by)
        .param("version", guideVersion)
        .param("clarity", clarity)
        .param("remark", remark)
        .param("at", at.atOffset(UTC))
        .update();
  }

  Clarity of(String code) {
    return jdbc.sql("select count(*) voices, round(avg(clarity), 2) clarity from rating where code = :code")
        .param("code", code)
        .query((row, n) -> new Clarity(row.getInt("voices"),
            row.getBigDecimal("clarity") == null ? null : row.getBigDecimal("clarity").doubleValue()))
        .single();
  }
}
