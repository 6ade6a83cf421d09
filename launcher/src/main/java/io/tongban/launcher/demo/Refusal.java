package io.tongban.launcher.demo;

/** The platform refused a step of the story: status, stable code and what the problem document says. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  Refusal(String request, int status, String code, String detail) {
    super(request + " → " + status + " " + code + ": " + detail);
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
