package io.tongban.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.databind.DatabindException;

/** Turns whatever ends a request early into a problem document; nothing internal is shown. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemDocuments documents;

  ProblemAdvice(ProblemDocuments documents) {
    this.documents = documents;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request) {
    if (problem.status() >= 500) {
      log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), problem.code(), problem.getCause());
    }
    return answer(documents.document(problem, request), HttpHeaders.EMPTY);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    var field = e.getCause() instanceof DatabindException cause ? path(cause) : null;
    return answer(400, "unreadable-body", field, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
    var errors = new ArrayList<Map<String, Object>>();
    for (var error : e.getBindingResult().getAllErrors()) {
      var field = error instanceof FieldError f ? f.getField() : error.getObjectName();
      errors.add(ProblemDocuments.error(field, "invalid", String.valueOf(error.getDefaultMessage())));
    }
    return invalid(errors, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException e, HttpServletRequest request) {
    var errors = new ArrayList<Map<String, Object>>();
    for (var result : e.getParameterValidationResults()) {
      for (var error : result.getResolvableErrors()) {
        var field = error instanceof FieldError f ? f.getField() : result.getMethodParameter().getParameterName();
        errors.add(ProblemDocuments.error(
            String.valueOf(field), "invalid", String.valueOf(error.getDefaultMessage())));
      }
    }
    return invalid(errors, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return answer(400, "invalid-value", e.getName(), request, e.getName());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
    return answer(400, "missing-value", e.getParameterName(), request, e.getParameterName());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingRequestHeaderException e, HttpServletRequest request) {
    return answer(400, "missing-value", e.getHeaderName(), request, e.getHeaderName());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException e, HttpServletRequest request) {
    return answer(400, "missing-value", e.getRequestPartName(), request, e.getRequestPartName());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
    return answer(413, "upload-too-large", null, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> stale(OptimisticLockingFailureException e, HttpServletRequest request) {
    return answer(409, "changed-meanwhile", null, request);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class, CannotCreateTransactionException.class, TransientDataAccessException.class
  })
  ResponseEntity<ProblemDetail> away(Exception e, HttpServletRequest request) {
    log.warn("{} {}: the database is away: {}", request.getMethod(), request.getRequestURI(), e.toString());
    return answer(503, "temporarily-away", null, request);
  }

  /** What Spring itself refuses: unknown address, method, media type; and what another service does not answer. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (response.isCommitted()) {
      // Part of an answer is out: a document behind it would look like its rest.
      throw e;
    }
    if (e instanceof HttpMediaTypeNotAcceptableException) {
      return answer(406, "status-406", null, request);
    }
    if (e instanceof ErrorResponse refusal) {
      if (refusal.getStatusCode().is5xxServerError()) {
        log.warn("{} {}", request.getMethod(), request.getRequestURI(), e);
      }
      var status = refusal.getStatusCode().value();
      var code = status == 503 ? "temporarily-away" : "status-" + status;
      return answer(documents.document(status, code, null, List.of(), request), refusal.getHeaders());
    }
    log.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
    return answer(500, "internal-error", null, request);
  }

  private ResponseEntity<ProblemDetail> invalid(List<Map<String, Object>> errors, HttpServletRequest request) {
    var field = errors.isEmpty() ? null : (String) errors.getFirst().get("field");
    return answer(documents.document(400, "invalid-request", field, errors, request), HttpHeaders.EMPTY);
  }

  private ResponseEntity<ProblemDetail> answer(
      int status, String code, @Nullable String field, HttpServletRequest request, Object... args) {
    return answer(documents.document(status, code, field, List.of(), request, args), HttpHeaders.EMPTY);
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail document, HttpHeaders headers) {
    return ResponseEntity.status(HttpStatusCode.valueOf(document.getStatus()))
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(document);
  }

  private static String path(DatabindException cause) {
    var path = new StringBuilder();
    for (var step : cause.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }
}
