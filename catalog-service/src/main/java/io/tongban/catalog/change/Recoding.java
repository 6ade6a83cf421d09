package io.tongban.catalog.change;

import io.tongban.catalog.item.BaseCode;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.OrganCode;
import io.tongban.problem.Problem;

/** What code an item has at another organ. */
final class Recoding {

  private static final int CREDIT_CODE = 18;

  private Recoding() {}

  /**
   * Implementation codes (实施编码) and handling codes begin with the organ's code, and so do many local ones: there it
   * is replaced. Any other code does not tell the organ and stays.
   *
   * @throws Problem 400 {@code organ-code-irregular} when a national code would have to be made from no regular
   *     统一社会信用代码
   */
  static ItemCode at(Item item, String organ) {
    var code = item.code().value();
    if (code.length() > CREDIT_CODE && BaseCode.in(item.code()).isPresent()) {
      if (organ.length() != CREDIT_CODE || !OrganCode.regular(organ)) {
        throw new Problem(400, "organ-code-irregular").field("organCode").args(organ);
      }
      return new ItemCode(organ + code.substring(CREDIT_CODE));
    }
    return code.startsWith(item.organCode()) && code.length() > item.organCode().length()
        ? new ItemCode(organ + code.substring(item.organCode().length()))
        : item.code();
  }
}
