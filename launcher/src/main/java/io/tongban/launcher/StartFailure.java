package io.tongban.launcher;

/** Why the platform does not run, in words for whoever typed the command. */
public final class StartFailure extends RuntimeException {
  StartFailure(String message) {
    super(message);
  }

  StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
