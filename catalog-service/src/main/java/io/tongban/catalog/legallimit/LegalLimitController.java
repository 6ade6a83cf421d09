package io.tongban.catalog.legallimit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.catalog.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "法定时限 Legal limits")
class LegalLimitController {

  private final LegalLimits limits;

  LegalLimitController(LegalLimits limits) {
    this.limits = limits;
  }

  @Public
  @GetMapping("/api/catalog/legal-limits")
  @Operation(summary = "法定时限默认值及依据：Default statutory limits by item type, with their legal basis")
  Page<LegalLimit> all() {
    var all = limits.all();
    return new Page<>(all, (long) all.size(), null);
  }
}
