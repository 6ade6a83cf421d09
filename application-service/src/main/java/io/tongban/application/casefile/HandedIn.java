package io.tongban.application.casefile;

import io.tongban.application.casefile.model.CaseNumber;
import io.tongban.application.casefile.model.Piece;
import io.tongban.application.casefile.model.Supplied;
import io.tongban.application.material.Material;
import io.tongban.application.material.Materials;
import io.tongban.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns uploads into pieces of a case. */
@Component
class HandedIn {

  /** @param key of the guide's material that the upload serves */
  record Upload(@NotBlank String key, @NotNull UUID material) {}

  private final Materials materials;

  HandedIn(Materials materials) {
    this.materials = materials;
  }

  /**
   * @param originals keys of what the counter took in on paper
   * @throws Problem 422 naming every upload that is not this owner's, is used already, or stands twice
   */
  Supplied supplied(List<Upload> uploads, List<String> originals, String owner) {
    var usable = usable(uploads, owner);
    var faults = unusable(uploads, usable.keySet());
    if (!faults.isEmpty()) throw incomplete(faults);
    var files = uploads.stream()
        .map(upload -> {
          var material = usable.get(upload.material());
          return new Piece(upload.key(), material.id(), material.name(), material.sha256());
        })
        .toList();
    return new Supplied(files, originals);
  }

  /** @throws Problem 422 when anybody but a counter says that it holds originals */
  static List<String> originals(@Nullable List<String> keys, boolean counter) {
    if (keys == null || keys.isEmpty()) return List.of();
    if (!counter) throw new Problem(422, "original-not-at-counter").field("originals");
    return keys;
  }

  /** Faults of the uploads themselves, whatever the guide asks for. */
  List<Problem.FieldError> faults(List<Upload> uploads, String owner) {
    return unusable(uploads, usable(uploads, owner).keySet());
  }

  /** @throws Problem 409 when another application took one of the files meanwhile */
  void claim(List<Upload> uploads, String owner, CaseNumber number) {
    var ids = uploads.stream().map(Upload::material).toList();
    if (!materials.claim(ids, owner, number.value())) throw new Problem(409, "material-used-meanwhile");
  }

  static Problem incomplete(List<Problem.FieldError> faults) {
    var problem = new Problem(422, "materials-incomplete").field(faults.getFirst().field());
    faults.forEach(problem::error);
    return problem;
  }

  private Map<UUID, Material> usable(List<Upload> uploads, String owner) {
    var ids = uploads.stream().map(Upload::material).collect(Collectors.toSet());
    return materials.usable(ids, owner).stream().collect(Collectors.toMap(Material::id, Function.identity()));
  }

  private static List<Problem.FieldError> unusable(List<Upload> uploads, Set<UUID> usable) {
    var seen = new HashSet<UUID>();
    var faults = new ArrayList<Problem.FieldError>();
    for (int i = 0; i < uploads.size(); i++) {
      var id = uploads.get(i).material();
      var field = "materials[" + i + "].material";
      if (!usable.contains(id)) faults.add(new Problem.FieldError(field, "material-unusable", id));
      else if (!seen.add(id)) faults.add(new Problem.FieldError(field, "material-twice", id));
    }
    return faults;
  }
}
