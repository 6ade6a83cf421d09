package io.tongban.application.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMaterials {

  private final JdbcClient jdbc;

  JdbcMaterials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Material> find(Collection<UUID> ids) {
    return jdbc.sql("""
            select id, owner_id, name, media_type, size, sha256, case_number from material where id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(JdbcMaterials::material)
        .list();
  }

  byte[] content(UUID id) {
    return jdbc.sql("select content from material_content where material_id = :id")
        .param("id", id)
        .query(byte[].class)
        .single();
  }

  void add(Material material, byte[] content, Instant at) {
    jdbc.sql("""
            insert into material (id, owner_id, name, media_type, size, sha256, uploaded_at)
            values (:id, :owner, :name, :mediaType, :size, :sha256, :at)
            """)
        .param("id", material.id())
        .param("owner", material.owner())
        .param("name", material.name())
        .param("mediaType", material.mediaType())
        .param("size", material.size())
        .param("sha256", material.sha256())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("insert into material_content (material_id, content) values (:id, :content)")
        .param("id", material.id())
        .param("content", content)
        .update();
  }

  int claim(Collection<UUID> ids, String owner, String caseNumber) {
    if (ids.isEmpty()) return 0;
    return jdbc.sql("""
            update material set case_number = :number
            where id = any(:ids) and owner_id = :owner and case_number is null
            """)
        .param("number", caseNumber)
        .param("ids", ids.toArray(UUID[]::new))
        .param("owner", owner)
        .update();
  }

  int removeUnclaimedBefore(Instant before) {
    return jdbc.sql("delete from material where case_number is null and uploaded_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Material material(ResultSet row, int number) throws SQLException {
    return new Material(
        row.getObject("id", UUID.class),
        row.getString("owner_id"),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getString("case_number"));
  }
}
