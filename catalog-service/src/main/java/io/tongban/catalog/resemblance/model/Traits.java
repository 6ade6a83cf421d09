package io.tongban.catalog.resemblance.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item as far as it is compared: what it is called and what it asks for.
 *
 * @param mainItem 主项名称; read only where the name by itself says nothing (新办)
 * @param conditions 申请条件, one each; empty when not known
 * @param materials 申请材料, one each; empty when not known
 * @param legalBases 设定依据, as cited; shown side by side, not scored
 */
public record Traits(String name, @Nullable String mainItem, List<String> conditions, List<String> materials,
    List<String> legalBases) {

  public Traits {
    conditions = List.copyOf(conditions);
    materials = List.copyOf(materials);
    legalBases = List.copyOf(legalBases);
  }

  Stream<String> texts() {
    return Stream.concat(conditions.stream(), materials.stream());
  }

  /** Other when anything of it is other; 64 hexadecimal digits. */
  public String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      Stream.of(List.of(name, Objects.requireNonNullElse(mainItem, "")), conditions, materials, legalBases)
          .forEach(part -> {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.size()).array());
            part.forEach(text -> {
              var bytes = text.getBytes(StandardCharsets.UTF_8);
              digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
              digest.update(bytes);
            });
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Traits named(String name) {
    return new Traits(name, null, List.of(), List.of(), List.of());
  }
}
