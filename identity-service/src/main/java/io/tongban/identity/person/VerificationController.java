package io.tongban.identity.person;

import static io.tongban.access.Role.WINDOW_CLERK;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** At a counter the holder of an account shows the certificate that its identifier is of. */
@RestController
@Tag(name = "实名核验 Verification")
class VerificationController {

  private final Accounts accounts;

  VerificationController(Accounts accounts) {
    this.accounts = accounts;
  }

  @Needs(WINDOW_CLERK)
  @PostMapping("/api/identity/verifications")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "实名核验：Say that who stands at the counter with this certificate is the holder of the account",
      description = """
          The login name is told by its holder, name and identifier are read from the certificate; 409
          verification-mismatch, which does not say what differs, unless all three are of one account.""")
  void verify(@RequestBody @Valid Certificate seen, @Parameter(hidden = true) Caller caller) {
    var account = accounts.byLoginName(seen.loginName().strip().toLowerCase(Locale.ROOT))
        .filter(found -> found.kind() != Account.Kind.OFFICER && !found.disabled())
        .filter(found -> found.name().equals(seen.name().strip()))
        .filter(found -> seen.identifier().strip().toUpperCase(Locale.ROOT).equals(found.identifier()))
        .orElseThrow(() -> new Problem(409, "verification-mismatch"));
    accounts.verify(account.id(), caller.id());
  }

  /** @param identifier 公民身份号码 or 统一社会信用代码 */
  record Certificate(@NotBlank @Size(max = 32) String loginName, @NotBlank @Size(max = 120) String name,
      @NotBlank @Size(max = 20) String identifier) {}
}
