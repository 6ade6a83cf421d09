package io.tongban.catalog.resemblance.model;

import java.util.Collections;
import java.util.Set;

/** What an item does to its object (办理情形). The same object with another act is another item. */
public enum Act {
  /** 新办、设立、核发: also what a name means that says nothing. */
  BEGIN,
  /** 变更、更正、过户. */
  CHANGE,
  /** 延续、换证. */
  RENEW,
  /** 年检、年审、年报、校验. */
  PERIODIC,
  /** 补办、补证. */
  REPLACE,
  /** 注销、终止、停业. */
  END,
  /** 查询、咨询、指引: asks nothing of anybody. */
  INFORM;

  /**
   * Whether two items may do the same. An annual check goes with a beginning and a renewal: 年检 and 年报 are forms of
   * disguise by name (优化营商环境条例第三十九条).
   */
  static boolean agree(Set<Act> some, Set<Act> others) {
    return !Collections.disjoint(some, others) || standsFor(some, others) || standsFor(others, some);
  }

  private static boolean standsFor(Set<Act> some, Set<Act> others) {
    return some.contains(PERIODIC) && (others.contains(BEGIN) || others.contains(RENEW));
  }
}
