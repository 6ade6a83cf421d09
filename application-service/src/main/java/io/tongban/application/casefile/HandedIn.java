package io.tongban.application.casefile;

import io.tongban.application.casefile.model.CaseNumber;
import io.tongban.application.casefile.model.Defect;
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

  private static final String PAPER_FORM = "paperForm";

  /** @param key of the guide's material that the upload serves */
  record Upload(@NotBlank String key, @NotNull UUID material) {}

  /**
   * What comes in at once.
   *
   * @param originals keys of what the counter took in on paper
   * @param paperForm the scanned application form; null when none came on paper
   */
  record Bundle(List<Upload> uploads, List<String> originals, @Nullable UUID paperForm) {

    private List<UUID> ids() {
      return named().stream().map(Named::id).toList();
    }

    private List<Named> named() {
      var named = new ArrayList<Named>();
      for (int i = 0; i < uploads.size(); i++) {
        named.add(new Named("materials[" + i + "].material", uploads.get(i).material()));
      }
      if (paperForm != null) named.add(new Named(PAPER_FORM, paperForm));
      return named;
    }
  }

  /** @param field by which a fault of the file is named */
  private record Named(String field, UUID id) {}

  /** @param paperForm null when none came on paper */
  record Received(Supplied supplied, @Nullable Piece paperForm) {}

  private final Materials materials;

  HandedIn(Materials materials) {
    this.materials = materials;
  }

  /** @throws Problem 422 naming every upload that is not this owner's, is used already, or stands twice */
  Received received(Bundle bundle, String owner) {
    var usable = usable(bundle, owner);
    var faults = unusable(bundle, usable.keySet());
    if (!faults.isEmpty()) throw incomplete(faults);
    var files = bundle.uploads().stream()
        .map(upload -> piece(upload.key(), usable.get(upload.material())))
        .toList();
    var paper = bundle.paperForm();
    return new Received(new Supplied(files, bundle.originals()),
        paper == null ? null : piece(Defect.FORM, usable.get(paper)));
  }

  private static Piece piece(String key, Material material) {
    return new Piece(key, material.id(), material.name(), material.sha256());
  }

  /** @throws Problem 422 when anybody but a counter says that it holds originals */
  static List<String> originals(@Nullable List<String> keys, boolean counter) {
    if (keys == null || keys.isEmpty()) return List.of();
    if (!counter) throw new Problem(422, "original-not-at-counter").field("originals");
    return keys;
  }

  /** @throws Problem 422 when anybody but a counter says that the form came on paper, or it came in both ways */
  static @Nullable UUID paperForm(@Nullable UUID scan, boolean filledIn, boolean counter) {
    if (scan != null && !counter) throw new Problem(422, "paper-form-not-at-counter").field(PAPER_FORM);
    if (scan != null && filledIn) throw new Problem(422, "form-given-twice").field(PAPER_FORM);
    return scan;
  }

  /** Faults of the uploads themselves, whatever the guide asks for. */
  List<Problem.FieldError> faults(Bundle bundle, String owner) {
    return unusable(bundle, usable(bundle, owner).keySet());
  }

  /** @throws Problem 409 when another application took one of the files meanwhile */
  void claim(Bundle bundle, String owner, CaseNumber number) {
    if (!materials.claim(bundle.ids(), owner, number.value())) throw new Problem(409, "material-used-meanwhile");
  }

  static Problem incomplete(List<Problem.FieldError> faults) {
    var problem = new Problem(422, "materials-incomplete").field(faults.getFirst().field());
    faults.forEach(problem::error);
    return problem;
  }

  private Map<UUID, Material> usable(Bundle bundle, String owner) {
    return materials.usable(Set.copyOf(bundle.ids()), owner).stream()
        .collect(Collectors.toMap(Material::id, Function.identity()));
  }

  private static List<Problem.FieldError> unusable(Bundle bundle, Set<UUID> usable) {
    var seen = new HashSet<UUID>();
    var faults = new ArrayList<Problem.FieldError>();
    for (var file : bundle.named()) {
      var id = file.id();
      if (!usable.contains(id)) faults.add(new Problem.FieldError(file.field(), "material-unusable", id));
      else if (!seen.add(id)) faults.add(new Problem.FieldError(file.field(), "material-twice", id));
    }
    return faults;
  }
}
