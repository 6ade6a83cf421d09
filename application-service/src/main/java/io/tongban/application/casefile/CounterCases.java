package io.tongban.application.casefile;

import feign.FeignException;
import io.tongban.access.Caller;
import io.tongban.client.ServiceAway;
import io.tongban.client.identity.Applicant;
import io.tongban.client.identity.IdentityClient;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Cases that a clerk filed for somebody are that person's too, once there is an account whose identifier a counter has
 * verified. Names are never compared: several people share one.
 */
@Service
class CounterCases {

  static final String JOIN = """
      update case_file set counter_account = :account
      where applicant_identifier = :identifier and applicant_kind = :kind
        and applicant_id is null and counter_account is null""";

  private static final Logger log = LoggerFactory.getLogger(CounterCases.class);

  private final IdentityClient identities;
  private final JdbcClient jdbc;

  CounterCases(IdentityClient identities, JdbcClient jdbc) {
    this.identities = identities;
    this.jdbc = jdbc;
  }

  /** Joins the caller's cases to the account; while identity-service is away those joined before stay, others wait. */
  void join(Caller caller) {
    verified(caller).ifPresent(applicant -> jdbc.sql(JOIN)
        .param("account", caller.id())
        .param("identifier", applicant.identifier())
        .param("kind", applicant.kind().name())
        .update());
  }

  private Optional<Applicant> verified(Caller caller) {
    try {
      return Optional.of(identities.applicant(caller.id())).filter(Applicant::verified);
    } catch (ServiceAway | FeignException away) {
      log.warn("Whether cases were filed at a counter for {} is not known: {}", caller.id(), away.toString());
      return Optional.empty();
    }
  }
}
