package io.tongban.client.identity;

import io.tongban.client.ServiceAway;
import java.util.List;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers nothing in identity-service's place: while it is away, {@link ServiceAway}. An unknown id is 404. */
@FeignClient(name = "identity-service", contextId = "identity", fallbackFactory = IdentityClient.Away.class)
public interface IdentityClient {

  @GetMapping("/internal/identity/applicants/{id}")
  Applicant applicant(@PathVariable("id") String id);

  @GetMapping("/internal/identity/organisations/{code}")
  Organisation organisation(@PathVariable("code") String code);

  @GetMapping("/internal/identity/regions")
  List<Region> regions();

  @Component
  class Away implements FallbackFactory<IdentityClient> {

    @Override
    public IdentityClient create(Throwable cause) {
      var away = ServiceAway.because("identity-service", cause);
      return new IdentityClient() {
        @Override
        public Applicant applicant(String id) {
          throw away;
        }

        @Override
        public Organisation organisation(String code) {
          throw away;
        }

        @Override
        public List<Region> regions() {
          throw away;
        }
      };
    }
  }
}
