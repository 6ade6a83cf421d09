package io.tongban.application.casefile.model;

public enum Decision {
  GRANT,
  REFUSE
}
