package io.tongban.guide.page;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/** Simplified to traditional characters, word by word, by OpenCC's tables. */
final class Script {

  private Script() {}

  /** Of a whole page: what is not Chinese, markup and addresses, stays as it is. */
  static String traditional(String page) {
    return ZhConverterUtil.toTraditional(page);
  }
}
