package io.tongban.application.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.problem.Problem;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "verification", description = "证照核验")
class VerificationController {

  private final Licences licences;

  VerificationController(Licences licences) {
    this.licences = licences;
  }

  /** @param valid whether the licence was issued by this platform and stands */
  record Verification(
      String licenceNumber, boolean valid, String itemName, String holderMasked, String organ, Instant issuedAt,
      String caseNumber) {}

  @Public
  @Operation(summary = "证照核验：Verify a licence number (where the licence's QR code points)")
  @GetMapping("/verify/{licenceNumber}")
  Verification verify(@PathVariable String licenceNumber) {
    return licences.find(licenceNumber)
        .map(licence -> new Verification(licence.number(), true, licence.itemName(), licence.holderMasked(),
            licence.organName(), licence.issuedAt(), licence.caseNumber()))
        .orElseThrow(() -> new Problem(404, "not-found").args(licenceNumber));
  }
}
