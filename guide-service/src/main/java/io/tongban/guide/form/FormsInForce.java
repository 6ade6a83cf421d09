package io.tongban.guide.form;

import org.springframework.stereotype.Component;

/** Which form an application for an item fills in today. */
@Component
public class FormsInForce {

  private final Forms forms;

  FormsInForce(Forms forms) {
    this.forms = forms;
  }

  /** @param owner code of the item, or {@code default} where it has none of its own */
  public record Reference(String owner, int version) {}

  public Reference of(String code) {
    var form = forms.inForce(code);
    return new Reference(form.owner(), form.version());
  }
}
