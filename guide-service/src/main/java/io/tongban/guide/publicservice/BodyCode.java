package io.tongban.guide.publicservice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tongban.form.TextFormat;
import java.util.Locale;

/** A body's 统一社会信用代码 (GB 32100-2015), with its check sign: by it a body is addressed. */
public record BodyCode(@JsonValue String value) {

  /** @throws IllegalArgumentException when the text is no such code */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BodyCode {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!TextFormat.CREDIT_CODE.takes(value)) {
      throw new IllegalArgumentException("Not a credit code: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
