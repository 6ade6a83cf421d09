package io.tongban.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with an RFC 9457 problem document. The texts come from the message keys {@code problem.<code>.title},
 * {@code .detail} and {@code .action}; {@link #args} fill their placeholders.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient List<FieldError> errors = new ArrayList<>();
  private transient Object[] args = {};
  private @Nullable String field;

  /**
   * @param status HTTP status, 400 to 599
   * @param code stable, kebab-case: {@code wrong-region}
   */
  public Problem(int status, String code) {
    super(code);
    this.status = status;
    this.code = code;
  }

  public Problem(int status, String code, Throwable cause) {
    super(code, cause);
    this.status = status;
    this.code = code;
  }

  /** Names the request field at fault, as the caller wrote it: {@code materials[2].key}. */
  public Problem field(String name) {
    this.field = name;
    return this;
  }

  public Problem args(Object... values) {
    this.args = values.clone();
    return this;
  }

  /** Adds one of several faults, so that a caller can mend all of them at once. */
  public Problem error(FieldError error) {
    errors.add(error);
    return this;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public @Nullable String field() {
    return field;
  }

  public Object[] args() {
    return args.clone();
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  /**
   * One fault of several.
   *
   * @param code message key {@code error.<code>}
   */
  public record FieldError(String field, String code, Object... args) {}
}
