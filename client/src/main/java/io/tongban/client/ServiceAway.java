package io.tongban.client;

import feign.FeignException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The asked service does not answer and nothing can be said in its place; ends a request with 503. */
public final class ServiceAway extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  private ServiceAway(String service, Throwable cause) {
    super(HttpStatus.SERVICE_UNAVAILABLE, service + " does not answer", cause);
  }

  /** For a fallback: a refusal by the provider (4xx) stays what it is, all else means that it is away. */
  public static RuntimeException because(String service, Throwable cause) {
    return cause instanceof FeignException.FeignClientException refusal ? refusal : new ServiceAway(service, cause);
  }
}
