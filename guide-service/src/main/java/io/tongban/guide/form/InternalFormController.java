package io.tongban.guide.form;

import io.tongban.access.Machine;
import io.tongban.client.guide.FormVersion;
import io.tongban.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the promise of {@link io.tongban.client.guide.GuideClient#form}. */
@RestController
class InternalFormController {

  private final Forms forms;

  InternalFormController(Forms forms) {
    this.forms = forms;
  }

  @Machine
  @GetMapping("/internal/guides/forms")
  FormVersion version(@RequestParam String owner, @RequestParam int version) {
    return forms.version(owner, version)
        .map(form -> new FormVersion(form.owner(), form.version(), form.schema()))
        .orElseThrow(() -> new Problem(404, "form-version-not-found").args(owner, version));
  }
}
