package io.tongban.application.material;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in, ties them to a case, and throws away what nobody handed in. */
@Service
public class Materials {

  private static final Logger log = LoggerFactory.getLogger(Materials.class);
  private static final Duration ORPHANS_KEPT = Duration.ofDays(1);

  private final JdbcMaterials materials;
  private final Clock clock;

  Materials(JdbcMaterials materials, Clock clock) {
    this.materials = materials;
    this.clock = clock;
  }

  /** Those of the files that this owner uploaded and handed in nowhere yet. */
  public List<Material> usable(Collection<UUID> ids, String owner) {
    return materials.find(ids).stream()
        .filter(material -> material.owner().equals(owner) && material.caseNumber() == null)
        .toList();
  }

  /** Ties the files to a case, within the caller's transaction; false when one of them was used meanwhile. */
  public boolean claim(Collection<UUID> ids, String owner, String caseNumber) {
    return materials.claim(ids, owner, caseNumber) == ids.size();
  }

  @Transactional
  Upload store(Path file, @Nullable String declaredName, String owner) throws IOException {
    if (Files.size(file) == 0) return new Upload.Empty();
    var name = Upload.harmless(declaredName);
    var detected = FileType.of(file);
    if (detected.type() == null) return new Upload.UnknownType(detected.mediaType());
    if (!detected.type().fits(Upload.extension(name))) return new Upload.NotWhatItClaims(name, detected.mediaType());
    var content = Files.readAllBytes(file);
    var material = new Material(
        UUID.randomUUID(), owner, name, detected.mediaType(), content.length, sha256(content), null);
    materials.add(material, content, clock.instant());
    return new Upload.Stored(material);
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void removeOrphans() {
    var removed = materials.removeUnclaimedBefore(clock.instant().minus(ORPHANS_KEPT));
    if (removed > 0) log.info("{} uploads that no application used were removed", removed);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
